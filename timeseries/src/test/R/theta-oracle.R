# Reference numbers for the theta method: R's forecast::thetaf on the series of ../arima.
# Run from the root of the repository: Rscript timeseries/src/test/R/theta-oracle.R
library(forecast)
library(jsonlite)

resources <- "timeseries/src/test/resources/io/bellwether/timeseries/"
cases <- list(
  list(name = "clothing", season = 12), list(name = "cycle", season = 1),
  list(name = "persistent", season = 1), list(name = "seasonal", season = 6),
  list(name = "seasonal", season = 1))
h <- 14

one <- function(case) {
  x <- ts(read.csv(paste0(resources, "arima/", case$name, ".csv"))[[1]], frequency = case$season)
  f <- thetaf(x, h = h, level = 95)
  # the smoothing inside of thetaf, to know its first level; the same alpha shows that it is the same
  seasonal <- case$season > 1 && max(abs(f$mean / rep(f$mean[1], h) - 1)) > 0.02
  if (seasonal) decomposed <- decompose(x, "multiplicative")
  adjusted <- if (seasonal) seasadj(decomposed) else x
  s <- ses(adjusted, h = h)
  stopifnot(abs(s$model$par["alpha"] - f$model$alpha) < 1e-12)
  list(
    series = case$name, season = case$season, seasonal = seasonal,
    alpha = unname(f$model$alpha), level = unname(s$model$par["l"]),
    drift = unname(f$model$drift), sigma2 = f$model$sigma,
    squares = sum(residuals(s)^2),
    mean = as.numeric(f$mean),
    se = as.numeric((f$upper[, 1] - f$lower[, 1]) / 2 / qnorm(0.975)),
    figure = if (seasonal) as.numeric(decomposed$figure) else list())
}

write_json(
  list(
    tool = paste(R.version.string, "forecast", packageVersion("forecast")),
    call = "thetaf(x, h = 14, level = 95)",
    fits = lapply(cases, one)),
  paste0(resources, "smoothing/theta.json"), digits = 15, auto_unbox = TRUE, pretty = FALSE)
