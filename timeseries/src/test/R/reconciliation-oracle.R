# Reference numbers for reconciliation by the dense formulas of the textbooks: base R only, but for
# lambda, which corpcor::estimate.lambda gives (applied to residuals with mean zero, for corpcor centres).
# Run in timeseries: Rscript src/test/R/reconciliation-oracle.R > src/test/resources/io/bellwether/timeseries/hierarchy/reconciliation.json
suppressMessages(library(corpcor))
set.seed(20240101)
states <- c("a", "b"); industries <- c("x", "y", "z")
S.bottom <- diag(6)                       # a/x a/y a/z b/x b/y b/z
total <- rep(1, 6)
by.state <- rbind(c(1, 1, 1, 0, 0, 0), c(0, 0, 0, 1, 1, 1))
by.industry <- rbind(c(1, 0, 0, 1, 0, 0), c(0, 1, 0, 0, 1, 0), c(0, 0, 1, 0, 0, 1))
crossed <- rbind(total, by.state, by.industry, S.bottom)
nested <- rbind(total, by.state, S.bottom)

num <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")
block <- function(name, S, method, T, H = 2) {
  n <- nrow(S); m <- ncol(S); p <- n - m
  noise <- matrix(rnorm(T * m), T, m) %*% matrix(runif(m * m, 0.2, 1), m, m)
  E <- noise %*% t(S) * 0.8 + matrix(rnorm(T * n), T, n) %*% diag(seq(0.5, 1.5, length.out = n))
  E <- scale(E, center = TRUE, scale = FALSE)
  y <- matrix(abs(S %*% matrix(runif(m * H, 5, 20), m, H) + rnorm(n * H)), n, H)
  sd <- outer(sqrt(colMeans(E^2)), sqrt(1 + 0.3 * (0:(H - 1)))) * (1 + 0.1 * ((1:n) %% 3))
  W1 <- crossprod(E) / T
  lambda <- as.numeric(estimate.lambda(E, verbose = FALSE))
  shrunk <- lambda * diag(diag(W1)) + (1 - lambda) * W1
  W <- switch(method, ols = diag(n), structural = diag(rowSums(S)), variance = diag(diag(W1)),
              shrinkage = shrunk, sample = W1, bottomUp = diag(n))
  G <- if (method == "bottomUp") cbind(matrix(0, m, p), diag(m)) else
    solve(t(S) %*% solve(W) %*% S) %*% t(S) %*% solve(W)
  R <- cov2cor(if (method == "sample") W1 else shrunk)
  M <- S %*% G
  out <- M %*% y
  spread <- sapply(1:H, function(h) sqrt(diag(M %*% diag(sd[, h]) %*% R %*% diag(sd[, h]) %*% t(M))))
  # for errors in proportion to W the covariance is S (S'W^-1 S)^-1 S'
  optimal <- sqrt(diag(S %*% solve(t(S) %*% solve(W) %*% S) %*% t(S)))
  sprintf(paste0('    {"name": "%s", "method": "%s", "nodes": %d, "periods": %d, "horizon": %d, "lambda": %.17g,\n',
                 '     "residuals": %s,\n     "means": %s,\n     "errors": %s,\n',
                 '     "rootW": %s,\n     "reconciled": %s,\n     "spread": %s,\n     "optimal": %s}'),
          name, method, n, T, H, lambda, num(E), num(t(y)), num(t(sd)), num(sqrt(diag(W))),
          num(t(out)), num(t(spread)), num(optimal))
}
blocks <- c()
for (method in c("bottomUp", "ols", "structural", "variance", "shrinkage", "sample")) {
  blocks <- c(blocks, block("crossed", crossed, method, 40), block("nested", nested, method, 25))
}
blocks <- c(blocks, block("crossed", crossed, "shrinkage", 8))
cat(sprintf('{\n  "tool": "%s, corpcor %s",\n  "script": "timeseries/src/test/R/reconciliation-oracle.R",\n  "blocks": [\n%s\n  ]\n}\n',
            R.version.string, packageVersion("corpcor"), paste(blocks, collapse = ",\n")))
