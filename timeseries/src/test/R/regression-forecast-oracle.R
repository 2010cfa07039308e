# Reference results for io.bellwether.timeseries.regression: lm on tables of lags made row by row,
# recursive forecasts, one lm a step for direct ones, errors of the part held out, and ar.ols.
#
# Run from the root of the repository:
#   Rscript timeseries/src/test/R/regression-forecast-oracle.R
# Reads series that baseline-autoregression-oracle.R describes.

library(jsonlite)
arima_dir <- "timeseries/src/test/resources/io/bellwether/timeseries/arima"
out_dir <- "timeseries/src/test/resources/io/bellwether/timeseries/regression"
dir.create(out_dir, showWarnings = FALSE)
tool <- paste("R", paste(R.version$major, R.version$minor, sep = "."), "stats")
series <- function(name) read.csv(file.path(arima_dir, paste0(name, ".csv")))[[1]]
month <- function(t) (t + 2) %% 12 + 1 # the first period is April

# one row: what is known at the origin, and of the target period; w may end with forecasts
features <- function(w, origin, ahead, o) {
  t <- origin + ahead
  at <- function(i) if (i >= 1) w[i] else NA
  x <- sapply(o$lags, function(k) at(origin + 1 - k))
  for (k in o$seasonal)
    x <- c(x, at(t - o$season * (ceiling(ahead / o$season) + k - 1)))
  for (m in o$mean) x <- c(x, mean(sapply(0:(m - 1), function(i) at(origin - i))))
  for (m in o$sd) x <- c(x, sd(sapply(0:(m - 1), function(i) at(origin - i))))
  if (o$calendar) x <- c(x, t, sin(2 * pi * month(t) / 12), cos(2 * pi * month(t) / 12))
  x
}

# the regression of a step, from targets before a period
learn <- function(w, end, ahead, o) {
  rows <- list(); y <- c()
  for (t in 1:(end - 1)) {
    x <- features(w, t - ahead, ahead, o)
    if (!anyNA(x) && !is.na(w[t])) { rows[[length(rows) + 1]] <- x; y <- c(y, w[t]) }
  }
  lm(y ~ do.call(rbind, rows))
}

# levels from an origin on
project <- function(level, origin, steps, models, o) {
  w <- c(rep(NA, o$difference), if (o$difference > 0) diff(level[1:origin], o$difference) else level[1:origin])
  z <- level[1:origin]
  for (h in 1:steps) {
    b <- coef(models[[if (o$direct) h else 1]])
    x <- if (o$direct) features(w, origin, h, o) else features(w, origin + h - 1, 1, o)
    change <- sum(b * c(1, x))
    if (!o$direct) w <- c(w, change)
    z <- c(z, change + if (o$difference > 0) z[origin + h - o$difference] else 0)
  }
  tail(z, steps)
}

case <- function(name, season, o, h) {
  o <- modifyList(list(seasonal = c(), mean = c(), sd = c(), calendar = FALSE, difference = 0,
                       direct = FALSE, log = FALSE, season = season), o)
  y <- series(name)
  n <- length(y)
  level <- if (o$log) log(y) else y
  w <- c(rep(NA, o$difference), if (o$difference > 0) diff(level, o$difference) else level)
  steps <- if (o$direct) h else 1
  models <- lapply(1:steps, function(s) learn(w, n + 1, s, o))
  mean <- project(level, n, h, models, o)

  known <- Filter(function(t) !is.na(w[t]) && !anyNA(features(w, t - 1, 1, o)), 1:n)
  held <- min(200, length(known) %/% 4)
  cut <- known[length(known) - held + 1]
  reduced <- lapply(1:steps, function(s) learn(w, cut, s, o))
  measured <- if (o$direct) h else min(n - cut + 1, max(2 * season, 8))
  squares <- matrix(NA, n, measured)
  for (origin in max(1, cut - measured):(n - 1)) {
    path <- project(level, origin, measured, reduced, o)
    for (s in 1:measured)
      if (origin + s >= cut && origin + s <= n) squares[origin, s] <- (level[origin + s] - path[s])^2
  }
  spread <- sqrt(isoreg(colMeans(squares, na.rm = TRUE))$yf)
  list(series = name, season = season, lags = I(o$lags), seasonal = I(as.numeric(o$seasonal)), mean_windows = I(as.numeric(o$mean)),
       sd_windows = I(as.numeric(o$sd)), calendar = o$calendar, difference = o$difference, direct = o$direct,
       log = o$log, horizon = h, mean = if (o$log) exp(mean) else mean,
       measured = measured, deviation = spread[1:min(h, measured)],
       coefficients = unname(coef(models[[1]])), fitted_last = unname(tail(fitted(models[[1]]), 1)))
}

cycle <- series("cycle")
ar <- ar.ols(cycle, order.max = 2, aic = FALSE, demean = FALSE, intercept = TRUE)
result <- list(
  tool = tool,
  call = "lm on lagged values, isoreg of held-out squares; ar.ols(demean = FALSE, intercept = TRUE)",
  ar = list(list(series = "cycle", coefficients = c(ar$x.intercept, ar$ar[, 1, 1]),
                 mean = as.numeric(predict(ar, n.ahead = 10)$pred))),
  cases = list(
    case("cycle", 1, list(lags = 1:2), 10),
    case("seasonal", 6, list(lags = c(1, 2, 6), difference = 1), 8),
    case("seasonal", 6, list(lags = 1:2, seasonal = 1:2, difference = 6), 8),
    case("clothing", 12, list(lags = c(1, 2, 12), mean = 3, sd = 12, log = TRUE), 14),
    case("clothing", 12, list(lags = c(1, 2, 3, 12), calendar = TRUE, direct = TRUE), 6),
    case("clothing", 12, list(lags = 13, seasonal = 1, mean = 12, difference = 1, direct = TRUE,
                              log = TRUE), 15)))
write_json(result, file.path(out_dir, "regression.json"), digits = 15, auto_unbox = TRUE, null = "list")
