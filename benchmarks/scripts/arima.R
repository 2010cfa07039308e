# ARIMA models by R's arima, and autoregressions by ar, on the series of the Java benchmarks:
#   OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 Rscript arima.R ../../../shared/oracle/forecast [series:order ...]

stopifnot(Sys.getenv("OPENBLAS_NUM_THREADS") == "1", Sys.getenv("OMP_NUM_THREADS") == "1")
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
problems <- if (length(arguments) > 1) arguments[-1] else c(
  "AirPassengers_log:0.1.1/0.1.1/12", "AirPassengers_log:1.1.1/0.1.1/12", "AirPassengers_log:2.0.0",
  "AirPassengers_log:1.0.1", "AirPassengers_log:1.1.1",
  "vic_clothing_retail_log:0.1.1/0.1.1/12", "vic_clothing_retail_log:1.1.1/0.1.1/12", "vic_clothing_retail_log:1.1.1",
  "sarima_300:2.1.1/0.1.1/12", "arma21_1000:2.0.1", "arma21_10000:2.0.1", "arma21_100000:2.0.1",
  "LakeHuron:1.0.0", "LakeHuron:2.0.0", "LakeHuron:1.0.1", "LakeHuron:1.1.1", "LakeHuron:2.1.2",
  "treering_1000:2.0.0", "treering_1000:1.0.1", "treering_1000:1.1.1", "treering_1000:2.1.2")

# CPU seconds of one call, over as many as take a second, the first one apart
measure <- function(name, workload, job) {
  job()
  calls <- 0
  start <- proc.time()
  repeat {
    job()
    calls <- calls + 1
    spent <- sum((proc.time() - start)[c("user.self", "sys.self")])
    if (spent > 1) break
  }
  cat(sprintf("%s,%s,%.6g\n", name, workload, spent / calls))
}

# The generator of Park and Miller (1988), exact in doubles, and noise of twelve uniforms less six: class GeneratedSeries.
noise <- function(n) {
  state <- 20240601
  values <- numeric(n)
  for (t in seq_len(n)) {
    sum <- 0
    for (i in 1:12) {
      state <- (16807 * state) %% 2147483647
      sum <- sum + state / 2147483647
    }
    values[t] <- sum - 6
  }
  values
}

arma <- function(n, ar1, ar2, ma1) {
  e <- noise(n + 200)
  z <- numeric(n + 200)
  before <- last <- shock <- 0
  for (t in seq_along(e)) {
    z[t] <- ar1 * last + ar2 * before + e[t] + ma1 * shock
    before <- last
    last <- z[t]
    shock <- e[t]
  }
  z[-(1:200)]
}

sarima <- function(n) {
  u <- arma(n + 12, 0, 0, -0.4)
  w <- numeric(n)
  for (t in 1:n) {
    past <- if (t <= 2) 0 else 0.6 * w[t - 1] - 0.3 * w[t - 2]
    w[t] <- past + u[t + 12] - 0.6 * u[t]
  }
  for (t in 13:n) w[t] <- w[t] + w[t - 12]
  y <- numeric(n)
  level <- 0
  for (t in 1:n) {
    level <- level + w[t]
    y[t] <- 5 + 0.03 * level
  }
  y
}

read <- function(name) read.csv(file.path(folder, "series", paste0(name, ".csv")))$value

series <- function(name) {
  n <- as.integer(sub(".*_", "", name))
  if (startsWith(name, "arma21_")) arma(n, 1.2, -0.5, 0.4) + 10 else if (startsWith(name, "sarima_")) sarima(n) else read(name)
}

for (problem in problems) {
  parts <- strsplit(problem, ":")[[1]]
  x <- series(parts[1])
  n <- as.integer(strsplit(parts[2], "[./]")[[1]])
  seasonal <- if (length(n) == 7) list(order = n[4:6], period = n[7]) else list(order = c(0, 0, 0), period = NA)
  for (method in c("CSS-ML", "ML")) {
    fit <- function() arima(x, n[1:3], seasonal, method = method)
    message(sprintf("# %s: sum %.17g, log-likelihood by %s %.6f", problem, sum(x), method, fit()$loglik))
    measure(paste0("R_arima_", method), paste0(problem, "_fit"), fit)
    measure(paste0("R_arima_", method), paste0(problem, "_fit_and_forecast"), function() predict(fit(), n.ahead = 12))
  }
}

lynx <- read("lynx_log10")
for (method in c("yule-walker", "burg", "mle")) {
  measure(paste0("R_ar_", method), "lynx_log10_aic", function() ar(lynx, method = method))
  measure(paste0("R_ar_", method), "lynx_log10_11", function() ar(lynx, aic = FALSE, order.max = 11, method = method))
}
