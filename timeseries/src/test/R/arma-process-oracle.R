# Reference results for io.bellwether.timeseries.arima.ArmaProcess by R's ARMAacf, ARMAtoMA and
# polyroot.
#
# Run from the root of the repository:
#   Rscript timeseries/src/test/R/arma-process-oracle.R
# then timeseries/src/test/python/arma-process-oracle.py, which adds what R has no function for.

library(jsonlite)
out <- "timeseries/src/test/resources/io/bellwether/timeseries/arima/arma-process.json"
P <- list(
  list(ar = c(0.7), ma = numeric()),
  list(ar = numeric(), ma = c(0.4, -0.2)),
  list(ar = c(1.5, -0.75), ma = c(0.4)),
  list(ar = c(0.3, 0.2, -0.4), ma = c(-0.5, 0.3, 0.8, 0.1, -0.6)),
  list(ar = c(-0.9), ma = c(2.5)),
  list(ar = c(0.5, 0, 0, 0.8, -0.4), ma = c(0.3, 0, 0, -0.6, -0.18)),
  list(ar = c(1.98, -0.9802), ma = c(-0.6)))
roots <- function(tail) { z <- polyroot(c(1, tail)); z <- z[order(Mod(z), -Im(z))]; lapply(z, function(r) c(Re(r), Im(r))) }
cases <- lapply(P, function(p) list(
  ar = I(p$ar), ma = I(p$ma),
  acf = unname(ARMAacf(p$ar, p$ma, lag.max = 20)),
  pacf = unname(ARMAacf(p$ar, p$ma, lag.max = 20, pacf = TRUE)),
  psi = ARMAtoMA(p$ar, p$ma, lag.max = 20),
  pi = ARMAtoMA(-p$ma, -p$ar, lag.max = 20),
  ar_moduli = I(if (length(p$ar)) sort(Mod(polyroot(c(1, -p$ar)))) else numeric()),
  ma_moduli = I(if (length(p$ma)) sort(Mod(polyroot(c(1, p$ma)))) else numeric())))
write(toJSON(list(tool = paste(R.version.string, "ARMAacf, ARMAtoMA, polyroot"),
  script = "timeseries/src/test/R/arma-process-oracle.R", cases = cases),
  digits = I(15), auto_unbox = TRUE), out)
