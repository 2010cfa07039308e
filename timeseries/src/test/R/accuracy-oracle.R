# Reference numbers for ForecastMetrics and DieboldMariano.
# Run in timeseries/src/test/R: Rscript accuracy-oracle.R
suppressMessages({library(forecast); library(jsonlite)})
res <- "../resources/io/bellwether/timeseries"
clothing <- ts(read.csv(file.path(res, "arima/clothing.csv"))[[1]], start = c(1982, 4), frequency = 12)
seasonal <- ts(read.csv(file.path(res, "arima/seasonal.csv"))[[1]], frequency = 6)
cycle <- ts(read.csv(file.path(res, "arima/cycle.csv"))[[1]], frequency = 1)
acc <- function(name, x, h) {
  n <- length(x); train <- ts(head(x, n - h), start = start(x), frequency = frequency(x)); test <- tail(x, h)
  one <- function(what, f) {
    a <- accuracy(f, ts(as.numeric(test), start = start(f$mean), frequency = frequency(x)))["Test set", ]
    list(method = what, forecast = as.numeric(f$mean), ME = a[["ME"]], RMSE = a[["RMSE"]], MAE = a[["MAE"]],
         MAPE = a[["MAPE"]], MASE = a[["MASE"]])
  }
  list(series = name, season = frequency(x), horizon = h,
       methods = list(one("snaive", snaive(train, h = h)), one("drift", rwf(train, drift = TRUE, h = h)),
                      one("mean", meanf(train, h = h))))
}
dm <- function(name, x) {
  # one-step and three-step errors of two simple rules, known to everybody
  x <- as.numeric(x); n <- length(x)
  out <- list()
  for (h in c(1, 3)) {
    t <- (h + 12):n
    e1 <- x[t - h] - x[t]                                    # naive
    e2 <- sapply(t, function(i) mean(x[(i - h - 3):(i - h)])) - x[t]  # mean of the last four
    for (power in 1:2) for (alt in c("two.sided", "less", "greater")) {
      d <- dm.test(e1, e2, alternative = alt, h = h, power = power)
      out[[length(out) + 1]] <- list(series = name, h = h, power = power, alternative = alt,
        n = length(t), statistic = unname(d$statistic), p = d$p.value)
    }
    out[[length(out)]]$first <- e1; out[[length(out)]]$second <- e2
  }
  for (i in seq_along(out)) { k <- ifelse(i <= 6, 6, 12); out[[i]]$first <- out[[k]]$first; out[[i]]$second <- out[[k]]$second }
  out
}
short <- function(x, n) tail(as.numeric(x), n)
writeLines(toJSON(list(
  tool = paste("R", getRversion(), "forecast", packageVersion("forecast")),
  call = "forecast::accuracy(snaive|rwf|meanf, test), forecast::dm.test(e1, e2, alternative, h, power)",
  accuracy = list(acc("clothing", clothing, 24), acc("seasonal", seasonal, 12), acc("cycle", cycle, 10)),
  dm = c(dm("seasonal", seasonal), dm("cycle", short(cycle, 60)), dm("clothing", short(clothing, 50)))),
  digits = I(15), auto_unbox = TRUE, pretty = FALSE),
  file.path(res, "backtest/accuracy.json"))
