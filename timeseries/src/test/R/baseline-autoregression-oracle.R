# Reference results for io.bellwether.timeseries.baseline and for AutoRegression.
#
# Run from the root of the repository:
#   Rscript timeseries/src/test/R/baseline-autoregression-oracle.R [aus_retail_monthly.csv.gz]
# With the argument, clothing.csv is derived again from the table of the Australian Bureau of
# Statistics (see the README of the resources); without it, the committed file is used.
#
# Every series is written to CSV and read back before fitting, so that Java and R see the same
# decimals.

suppressPackageStartupMessages({
  library(forecast)
  library(jsonlite)
})

root <- "timeseries/src/test/resources/io/bellwether/timeseries"
ar_dir <- file.path(root, "arima")
base_dir <- file.path(root, "baseline")
stopifnot(dir.exists(ar_dir), dir.exists(base_dir))
tool <- sprintf("R %s.%s, stats, forecast %s", R.version$major, R.version$minor,
                packageVersion("forecast"))
write_result <- function(x, file) {
  writeLines(toJSON(x, digits = I(15), auto_unbox = TRUE, na = "null"), file)
}

# ---- series ----------------------------------------------------------------------------------

save_series <- function(name, x) {
  write.csv(data.frame(value = x), file.path(ar_dir, paste0(name, ".csv")),
            row.names = FALSE, quote = FALSE, na = "")
}
load_series <- function(name) {
  # an empty line is a missing value
  read.csv(file.path(ar_dir, paste0(name, ".csv")), blank.lines.skip = FALSE)$value
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) > 0) {
  retail <- read.csv(gzfile(arguments[1]))
  clothing <- subset(retail, state == "Victoria" & industry == "Clothing retailing")
  save_series("clothing", clothing$turnover_million_aud[order(clothing$month)])
}
set.seed(20240501)
save_series("cycle", round(50 + arima.sim(list(ar = c(1.2, -0.6)), 120), 4))
save_series("persistent", round(1000 + arima.sim(list(ar = 0.97), 300, sd = 12), 2))
save_series("short", c(3.1, 4.7, 2.2, 6.3, 5.9, 3.3, 2.8, 5.1, 6.6, 4.4))
season <- round(100 + 0.5 * (1:66) + rep(c(-20, 5, 0, 12, 30, -27), 11) + rnorm(66, sd = 4), 3)
save_series("seasonal", season)
gaps <- season
gaps[c(1, 2, 9, 20, 21, 22, 40, 60, 65, 66)] <- NA
save_series("gaps", gaps)

# ---- autoregressions ---------------------------------------------------------------------------

# variance of the sum of h forecast errors, from their covariance matrix
total_sd <- function(psi, sigma2) {
  h <- length(psi)
  weights <- matrix(0, h, h)
  for (j in 1:h) weights[j:h, j] <- psi[1:(h - j + 1)]
  sqrt(sigma2 * sum(weights %*% t(weights)))
}

# inverse of the autocovariance matrix of p values of an autoregression with innovation variance 1
inverse_autocovariance <- function(phi) {
  p <- length(phi)
  rho <- ARMAacf(phi, lag.max = p)
  variance <- 1 / (1 - sum(phi * rho[-1]))
  solve(variance * toeplitz(rho[1:p]))
}

standard_errors <- function(a, n) {
  if (a$order == 0) return(numeric(0))
  if (a$method == "Yule-Walker") return(sqrt(diag(a$asy.var.coef)))
  if (a$method == "Burg") return(sqrt(diag(inverse_autocovariance(c(a$ar))) / n))
  c(a$asy.se.coef$ar)
}

fit <- function(name, method, call, ...) {
  x <- load_series(name)
  a <- ar(x, method = method, ...)
  n <- length(x)
  p <- predict(a, n.ahead = 12)
  phi <- c(a$ar)
  psi <- if (a$order == 0) c(1, rep(0, 11)) else c(1, ARMAtoMA(phi, lag.max = 11))
  r <- list(series = name, call = call, method = method, order = a$order, ar = I(phi),
            sigma2 = c(a$var.pred), mean = c(a$x.mean),
            standard_errors = I(standard_errors(a, n)),
            residuals = head(c(a$resid), 12), pred = c(p$pred), se = c(p$se),
            total_mean = sum(p$pred), total_sd = total_sd(psi, c(a$var.pred)))
  if (!is.null(a$x.intercept)) {
    r$intercept <- c(a$x.intercept)
    r$intercept_error <- c(a$asy.se.coef$x.mean)
  }
  if (!is.null(a$partialacf)) r$partial <- I(c(a$partialacf))
  if (call %in% c("default", "max4")) r$aic_delta <- c(a$aic)
  r
}

fits <- list()
for (name in c("cycle", "persistent", "clothing", "short")) {
  for (method in c("yule-walker", "burg", "ols")) {
    if (name != "short") {
      fits <- c(fits, list(fit(name, method, "default"),
                           fit(name, method, "max4", order.max = 4)))
    }
    fits <- c(fits, list(fit(name, method, "p1", order.max = 1, aic = FALSE),
                         fit(name, method, "p3", order.max = 3, aic = FALSE),
                         fit(name, method, "zero2", order.max = 2, aic = FALSE, demean = FALSE)))
  }
}

# criteria by their formulas, of the Yule-Walker variances that the partial autocorrelations give
criteria <- lapply(c("cycle", "persistent"), function(name) {
  x <- load_series(name)
  n <- length(x)
  a <- ar(x, order.max = 12)
  v <- mean((x - mean(x))^2) * cumprod(c(1, 1 - c(a$partialacf)^2))
  k <- 1 + 0:12
  K <- k + 1
  aic <- n * log(v) + 2 * k
  list(series = name, aic = aic, aicc = aic + 2 * K * (K + 1) / (n - K - 1),
       bic = n * log(v) + k * log(n), fpe = v * (n + k) / (n - k))
})
write_result(list(tool = tool, call = "ar(x, method, order.max, aic, demean), predict(n.ahead = 12)",
                  fits = fits, criteria = criteria),
             file.path(ar_dir, "autoregression.json"))

# ---- baselines ---------------------------------------------------------------------------------

h <- 14
horizon <- seq_len(h)
from_forecast <- function(f, quantile) {
  list(mean = c(f$mean), se = c((f$upper[, 1] - f$mean) / quantile),
       fitted = head(c(fitted(f)), 20), residuals = head(c(residuals(f)), 20))
}
total <- function(covariance) sqrt(sum(covariance))
walk <- outer(horizon, horizon, pmin)  # covariances of a random walk with steps of variance 1

baseline <- function(name, m) {
  x <- ts(load_series(name), frequency = m)
  n <- length(x)
  q <- qnorm(0.9)
  # meanf takes Student's t for the bounds; its standard errors are those of a normal forecast
  mean_f <- from_forecast(meanf(x, h = h, level = 80), qt(0.9, n - 1))
  mean_f$sigma <- sd(x)
  mean_f$total_sd <- total(sd(x)^2 * (diag(h) + 1 / n))
  naive_f <- from_forecast(naive(x, h = h, level = 80), q)
  naive_f$sigma <- sqrt(mean(diff(x)^2))
  naive_f$total_sd <- total(naive_f$sigma^2 * walk)
  drift_f <- from_forecast(rwf(x, h = h, drift = TRUE, level = 80), q)
  drift_f$sigma <- sd(diff(x))
  drift_f$total_sd <- total(drift_f$sigma^2 * (walk + outer(horizon, horizon) / (n - 1)))
  snaive_f <- from_forecast(snaive(x, h = h, level = 80), q)
  snaive_f$sigma <- sqrt(mean(diff(x, m)^2))
  k <- (horizon - 1) %/% m + 1
  same <- outer((horizon - 1) %% m, (horizon - 1) %% m, "==")
  snaive_f$total_sd <- total(snaive_f$sigma^2 * same * outer(k, k, pmin))
  list(series = name, season = m, mean = mean_f, naive = naive_f, drift = drift_f,
       seasonal_naive = snaive_f)
}

# With gaps: weighted regression of the changes on the steps they took (lm), and covariance
# matrices of walks that began some steps before the end. R's naive treats gaps otherwise.
with_gaps <- function(name, m) {
  x <- load_series(name)
  n <- length(x)
  known <- which(!is.na(x))
  d <- diff(x[known])
  steps <- diff(known)
  hidden <- n - max(known)
  late <- hidden + horizon
  walk_late <- outer(late, late, pmin)
  naive_sigma <- sqrt(mean(d^2 / steps))
  slope <- summary(lm(d ~ 0 + steps, weights = 1 / steps))
  b <- slope$coefficients[1, 1]
  b_error <- slope$coefficients[1, 2]
  drift_covariance <- slope$sigma^2 * walk_late + b_error^2 * outer(late, late)
  changes <- c()
  last <- numeric(h)
  age <- numeric(h)
  place <- function(t) (t - 1) %% m
  for (p in 0:(m - 1)) {
    at <- known[place(known) == p]
    changes <- c(changes, diff(x[at])^2 / (diff(at) / m))
    for (j in horizon[place(n + horizon) == p]) {
      last[j] <- x[max(at)]
      age[j] <- (n + j - max(at)) / m
    }
  }
  seasonal_sigma <- sqrt(mean(changes))
  same <- outer(place(n + horizon), place(n + horizon), "==")
  seasonal_covariance <- seasonal_sigma^2 * same * outer(age, age, pmin)
  known_x <- x[known]
  list(series = name, season = m,
       mean = list(mean = rep(mean(known_x), h), sigma = sd(known_x),
                   se = rep(sd(known_x) * sqrt(1 + 1 / length(known)), h),
                   total_sd = total(sd(known_x)^2 * (diag(h) + 1 / length(known)))),
       naive = list(mean = rep(x[max(known)], h), sigma = naive_sigma,
                    se = naive_sigma * sqrt(late), total_sd = total(naive_sigma^2 * walk_late)),
       drift = list(mean = x[max(known)] + b * late, sigma = slope$sigma,
                    se = sqrt(diag(drift_covariance)), total_sd = total(drift_covariance)),
       seasonal_naive = list(mean = last, sigma = seasonal_sigma,
                             se = sqrt(diag(seasonal_covariance)),
                             total_sd = total(seasonal_covariance)))
}

write_result(list(tool = tool,
                  call = "meanf, naive, rwf(drift = TRUE), snaive (h = 14, level = 80); sums by covariance matrices",
                  complete = list(baseline("seasonal", 6), baseline("clothing", 12),
                                  baseline("persistent", 1)),
                  gaps = list(with_gaps("gaps", 6))),
             file.path(base_dir, "baselines.json"))
