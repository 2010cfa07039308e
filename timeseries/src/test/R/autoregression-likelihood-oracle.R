# Reference results for AutoRegression by maximum likelihood.
#
# Run from the root of the repository:
#   Rscript timeseries/src/test/R/autoregression-likelihood-oracle.R
#
# R's ar.mle ends its search early, so that the reference is stats::arima(order = c(p, 0, 0),
# method = "ML") with the tightest tolerance that optim takes, and orders are chosen by its
# log-likelihoods.

suppressPackageStartupMessages(library(jsonlite))
dir <- "timeseries/src/test/resources/io/bellwether/timeseries/arima"
load_series <- function(name) read.csv(file.path(dir, paste0(name, ".csv")))$value
# of the series in units of its spread, about its middle if there is a mean: the best of several
# starts, started again from where it ended, with finer differences
fit <- function(x, p, mean) {
  search <- function(init, step) {
    try(arima(x, order = c(p, 0, 0), include.mean = mean, method = "ML", init = init,
              optim.control = list(reltol = 1e-16, maxit = 10000, ndeps = rep(step, p + mean))),
        silent = TRUE)
  }
  centre <- if (mean) base::mean(x) else NULL
  yw <- if (p > 0) c(ar(x, aic = FALSE, order.max = p, demean = mean)$ar) else NULL
  best <- NULL
  consider <- function(f) {
    if (!inherits(f, "try-error") && (is.null(best) || f$loglik > best$loglik)) best <<- f
  }
  for (start in list(c(rep(0, p), centre), c(yw, centre), c(0.9 * yw, centre))) {
    consider(search(start, 1e-3))
  }
  # from the conditional sum of squares, with the default tolerance: tighter ones lose the way
  consider(try(arima(x, order = c(p, 0, 0), include.mean = mean), silent = TRUE))
  for (step in c(1e-4, 1e-5, 1e-5)) if (p + mean > 0) consider(search(unname(best$coef), step))
  best
}
unit <- function(x, mean) {
  list(centre = if (mean) median(x) else 0, size = sd(x))
}
one <- function(name, p, mean) {
  x <- load_series(name)
  u <- unit(x, mean)
  f <- fit((x - u$centre) / u$size, p, mean)
  ahead <- predict(f, 6)
  list(series = name, p = p, mean_included = mean, ar = I(unname(f$coef[seq_len(p)])),
       errors = I(unname(sqrt(diag(f$var.coef)))[seq_len(p)]),
       mean = if (mean) u$centre + u$size * unname(f$coef[p + 1]) else 0,
       sigma2 = u$size^2 * f$sigma2, loglik = f$loglik - length(x) * log(u$size),
       pred = u$centre + u$size * c(ahead$pred), se = u$size * c(ahead$se))
}
chosen <- function(name, highest) {
  x <- load_series(name)
  u <- unit(x, TRUE)
  x <- (x - u$centre) / u$size
  aic <- sapply(0:highest, function(p) -2 * fit(x, p, TRUE)$loglik + 2 * p)
  list(series = name, highest = highest, aic_delta = aic - min(aic), order = which.min(aic) - 1)
}
result <- list(
  tool = sprintf("R %s.%s, stats::arima(method = \"ML\")", R.version$major, R.version$minor),
  fits = list(one("cycle", 1, TRUE), one("cycle", 2, TRUE), one("cycle", 5, TRUE),
              one("cycle", 3, FALSE), one("persistent", 1, TRUE), one("persistent", 3, TRUE),
              one("short", 1, TRUE), one("short", 2, TRUE)),
  orders = list(chosen("cycle", 12), chosen("short", 4)))
writeLines(toJSON(result, digits = I(15), auto_unbox = TRUE),
           file.path(dir, "autoregression-likelihood.json"))
