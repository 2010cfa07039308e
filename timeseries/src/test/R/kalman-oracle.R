# Reference results for io.bellwether.timeseries.arima.KalmanLikelihood: R's arima evaluated, not
# fitted, at fixed coefficients.
#
# Run from the root of the repository:
#   Rscript timeseries/src/test/R/kalman-oracle.R aus_retail_monthly.csv.gz
# The argument is the file of monthly Australian retail turnover (ABS cat. 8501.0, CC BY 4.0; from
# tidyverts/tsibbledata), of which Victoria's clothing retailing is kept in kalman.json.
#
# R approximates the infinite variance of the start by kappa times sigma2. Its default 1e6 moves
# log-likelihoods by 1e-6 to 1e-3, the more the less the first observations tell about the start;
# 1e8 by 1e-8 to 1e-5. With 1e9 rounding shows where the series starts with gaps.

library(jsonlite)
out <- "timeseries/src/test/resources/io/bellwether/timeseries/arima/kalman.json"
retail <- read.csv(gzfile(commandArgs(trailingOnly = TRUE)[1]))
clothing <- retail$turnover_million_aud[retail$state == "Victoria" & retail$industry == "Clothing retailing"]
stopifnot(length(clothing) == 441)

# our own series: a congruential generator (Park and Miller), sums of 12 uniforms, summed up
lehmer <- function(n, seed) {
  u <- numeric(n)
  s <- seed
  for (i in 1:n) { s <- (s * 16807) %% 2147483647; u[i] <- s / 2147483647 }
  u
}
noise <- function(n, seed) colSums(matrix(lehmer(12 * n, seed), 12)) - 6
e <- noise(160, 20240501)
own <- round(100 + cumsum(filter(e, c(1, 0.4), sides = 1, method = "convolution")[-1]) +
  5 * sin(2 * pi * (1:159) / 12), 3)
price <- round(10 + noise(159, 77), 3)

gaps <- function(x, at) { x[at] <- NA; x }
S <- list(
  clothing_log = round(log(clothing), 12),
  clothing_gaps = gaps(round(log(clothing), 12), c(1:5, 100, 102, 105, 200:216, 300, 312, 324, 440:441)),
  own = own,
  own_gaps_inside = gaps(own, c(30, 31, 60:75, 100, 112, 150)),
  own_gaps_ends = gaps(own, c(1:3, 5, 80:83, 157:159)),
  own_few = gaps(own, setdiff(1:159, c(3, 17, 18, 40, 41, 42, 77, 90, 101, 102, 130, 131, 158))))

case <- function(series, order, seasonal = c(0, 0, 0), m = 1, coef, xreg = FALSE) {
  x <- S[[series]]
  X <- if (xreg) matrix(price, ncol = 1) else NULL
  mean <- order[2] + seasonal[2] == 0
  f <- arima(x, order = order, seasonal = list(order = seasonal, period = m), fixed = coef,
    xreg = X, include.mean = mean, transform.pars = FALSE, method = "ML", kappa = 1e8)
  p <- predict(f, n.ahead = 14, newxreg = if (xreg) matrix(seq(9, 11, length.out = 14), ncol = 1))
  list(series = series, order = order, seasonal = seasonal, period = m, coef = as.list(f$coef),
    regressor = xreg, loglik = f$loglik, sigma2 = f$sigma2, pred = as.numeric(p$pred),
    se = as.numeric(p$se), residuals_tail = as.numeric(tail(f$residuals, 20)))
}
cases <- list()
add <- function(...) cases[[length(cases) + 1]] <<- case(...)
for (s in names(S)) {
  few <- s == "own_few"
  level <- if (grepl("clothing", s)) 5.2 else 100
  add(s, c(1, 0, 0), coef = c(0.9, level))
  add(s, c(2, 0, 1), coef = c(1.2, -0.3, 0.4, level))
  add(s, c(0, 1, 1), coef = c(-0.5))
  add(s, c(1, 1, 2), coef = c(0.7, -0.6, 0.2))
  add(s, c(0, 2, 2), coef = c(-1.2, 0.3))
  add(s, c(1, 0, 0), c(1, 0, 1), 12, coef = c(0.6, 0.8, -0.3, level))
  if (!few) {
    add(s, c(0, 1, 1), c(0, 1, 1), 12, coef = c(-0.6, -0.7))
    add(s, c(1, 1, 1), c(1, 1, 1), 12, coef = c(0.3, -0.7, 0.2, -0.6))
    add(s, c(1, 0, 0), c(1, 1, 0), 12, coef = c(0.5, -0.4))
    add(s, c(2, 0, 0), c(0, 1, 1), 4, coef = c(0.4, 0.3, -0.5))
  }
  if (!grepl("clothing", s)) {
    add(s, c(1, 0, 1), coef = c(0.8, 0.3, 95, 0.7), xreg = TRUE)
    add(s, c(0, 1, 1), coef = c(-0.4, 0.7), xreg = TRUE)
  }
}
write(toJSON(list(
  tool = paste(R.version.string, "stats::arima(method = \"ML\", fixed = all, kappa = 1e8)"),
  script = "timeseries/src/test/R/kalman-oracle.R",
  source = "clothing: Australian Bureau of Statistics, cat. 8501.0, CC BY 4.0; the rest is generated",
  series = S, price = price, cases = cases), digits = I(15), auto_unbox = TRUE, na = "null"), out)
