# Least squares by R's lm.fit, and lm.fit with the inference of summary.lm, on the input of the Java
# benchmark as written by least_squares.py --dump:
#   OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 Rscript least_squares.R DIR/1000000x20.bin DIR/100000x100.bin

stopifnot(Sys.getenv("OPENBLAS_NUM_THREADS") == "1", Sys.getenv("OMP_NUM_THREADS") == "1")

measure <- function(name, workload, job, runs = 4) {
  seconds <- replicate(runs, {
    gc()
    spent <- system.time(job(), gcFirst = FALSE)
    spent[["user.self"]] + spent[["sys.self"]]
  })
  cat(sprintf("%s,%s,%.6g\n", name, workload, mean(tail(seconds, ceiling(runs / 2)))))
}

for (file in commandArgs(trailingOnly = TRUE)) {
  size <- as.integer(strsplit(sub("[.]bin$", "", basename(file)), "x")[[1]])
  n <- size[1]
  p <- size[2]
  connection <- file(file, "rb")
  x <- cbind(1, matrix(readBin(connection, "double", n * p, endian = "little"), n, p, byrow = TRUE))
  y <- readBin(connection, "double", n, endian = "little")
  close(connection)
  message(sprintf("# %s: sum X %.12g, sum y %.12g", basename(file), sum(x[, -1]), sum(y)))
  workload <- sprintf("least_squares_%dx%d", n, p)
  measure("R_lm.fit", workload, function() lm.fit(x, y))
  measure("R_lm_summary", workload, function() summary(lm(y ~ x - 1)))
}
