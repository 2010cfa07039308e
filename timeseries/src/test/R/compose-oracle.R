# Reference numbers for io.bellwether.timeseries.compose and FourierTerms.
# R 4.2.2, forecast 8.20. Run in timeseries/src/test:
#   Rscript R/compose-oracle.R
# Writes resources/io/bellwether/timeseries/compose/compose.json; the README there tells what is what.
suppressMessages({library(forecast); library(jsonlite)})
resources <- "resources/io/bellwether/timeseries"
clothing <- read.csv(file.path(resources, "vic-clothing-retail.csv"))[[2]]
clothing <- ts(clothing, start = c(1982, 4), frequency = 12)
hourly <- msts(read.csv(file.path(resources, "decompose/hourly.csv"))$value, c(24, 168))

# three years and a half of weeks, our own: a congruential generator (Park and Miller)
lcg <- function(n, seed) { x <- numeric(n); s <- seed; for (i in 1:n) { s <- (s * 16807) %% 2147483647; x[i] <- s / 2147483647 }; x }
n <- 182; i <- seq_len(n)
e <- colSums(matrix(lcg(12 * n, 1234), 12)) - 6
ar <- stats::filter(4 * e, 0.5, method = "recursive")
price <- round(10 + 2 * lcg(n + 13, 99), 3)
weekly <- round(300 + 20 * sin(2 * pi * i / 52.18) + 9 * cos(2 * pi * i / 52.18) - 6 * sin(4 * pi * i / 52.18) +
  5 * cos(6 * pi * i / 52.18) - 8 * price[i] + ar, 3)

bounds <- function(f) list(mean = as.numeric(f$mean), lower80 = as.numeric(f$lower[, 1]),
  upper80 = as.numeric(f$upper[, 1]), lower95 = as.numeric(f$lower[, 2]), upper95 = as.numeric(f$upper[, 2]))
stl_forecast <- function(y, h, ...)
  bounds(forecast(stlm(y, modelfunction = function(x, ...) Arima(x, order = c(0, 1, 1), fixed = -0.6, method = "ML"), ...),
    h = h, level = c(80, 95)))

decomposed <- list(
  c(list(series = "clothing", call = "stlm(clothing), Arima(0,1,1), ma1 = -0.6"), stl_forecast(clothing, 30)),
  c(list(series = "clothing", call = "stlm(clothing, lambda = 0), Arima(0,1,1), ma1 = -0.6", lambda = 0),
    stl_forecast(clothing, 30, lambda = 0)),
  c(list(series = "hourly", call = "stlm(hourly), Arima(0,1,1), ma1 = -0.6"), stl_forecast(hourly, 200)))

matrix_block <- function(name, periods, orders, x, h)
  list(series = name, periods = periods, orders = orders, call = "fourier(x, K), fourier(x, K, h)",
    names = colnames(fourier(x, K = orders)),
    history = lapply(as.data.frame(fourier(x, K = orders)), as.numeric),
    future = lapply(as.data.frame(fourier(x, K = orders, h = h)), as.numeric))
terms <- list(
  matrix_block("month", 12, 6, head(clothing, 30), 5),
  matrix_block("hour", c(24, 168), c(2, 8), msts(hourly[1:360], c(24, 168)), 5),
  matrix_block("week", 52.18, 2, ts(weekly[1:120], frequency = 52.18), 5))

# harmonic regression with one and the same order of errors for every number of pairs
w <- ts(weekly, frequency = 52.18)
regress <- function(K, order) {
  x <- cbind(price = price[i], fourier(w, K = K))
  fit <- Arima(weekly, order = order, xreg = x, method = "ML")
  ahead <- cbind(price = price[n + 1:13], fourier(w, K = K, h = 13))
  c(list(K = K, order = order, loglik = fit$loglik, aicc = fit$aicc, sigma2 = fit$sigma2, price = unname(coef(fit)["price"])),
    bounds(forecast(fit, xreg = ahead, level = c(80, 95))))
}
harmonic <- list(list(series = "weekly", call = "Arima(weekly, order, xreg = cbind(price, fourier(K)), method = 'ML')",
  values = weekly, prices = price, fits = lapply(1:6, regress, order = c(1, 0, 0)),
  auto = lapply(1:6, function(K) {
    fit <- auto.arima(weekly, xreg = cbind(price = price[i], fourier(w, K = K)), seasonal = FALSE, approximation = FALSE)
    list(K = K, order = arimaorder(fit), aicc = fit$aicc) })))

write(toJSON(list(tool = "R 4.2.2, forecast 8.20", decomposed = decomposed, terms = terms, harmonic = harmonic),
  digits = 15, auto_unbox = TRUE), file.path(resources, "compose/compose.json"))
cat(R.version.string, "forecast", as.character(packageVersion("forecast")), "\n")
