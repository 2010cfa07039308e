# Reference results for io.bellwether.timeseries.arima.Arima: fits of R's arima with the tightest
# tolerance of its search that still ends.
#
# Run from the root of the repository:
#   Rscript timeseries/src/test/R/arima-oracle.R DATA
# DATA is a folder with
#   aus_retail_monthly.csv.gz: monthly Australian retail turnover (ABS cat. 8501.0, CC BY 4.0; from
#     tidyverts/tsibbledata), of which four series are kept in arima.json as rounded logarithms;
#   nab/nyc_taxi.csv: passengers of New York taxis per half hour (Numenta Anomaly Benchmark, MIT),
#     of which daily sums in thousands are kept;
#   media_mix_robyn_simulated.csv: simulated weekly revenue and media spend (Meta, Robyn, MIT), of
#     which revenue in millions and three kinds of spend in 100,000 are kept.
#
# kappa = 1e8 is R's infinity for the variance of the start, see kalman-oracle.R.

library(jsonlite)
data <- commandArgs(trailingOnly = TRUE)[1]
out <- "timeseries/src/test/resources/io/bellwether/timeseries/arima/arima.json"
retail <- read.csv(gzfile(file.path(data, "aus_retail_monthly.csv.gz")))
turnover <- function(state, industry)
  round(log(retail$turnover_million_aud[retail$state == state & retail$industry == industry]), 12)
taxi <- read.csv(file.path(data, "nab/nyc_taxi.csv"))
taxi <- as.numeric(tapply(taxi$value, substr(taxi$timestamp, 1, 10), sum)) / 1000
robyn <- read.csv(file.path(data, "media_mix_robyn_simulated.csv"))

# our own series: a congruential generator (Park and Miller), sums of 12 uniforms
lehmer <- function(n, seed) {
  u <- numeric(n)
  s <- seed
  for (i in 1:n) { s <- (s * 16807) %% 2147483647; u[i] <- s / 2147483647 }
  u
}
noise <- function(n, seed) colSums(matrix(lehmer(12 * n, seed), 12)) - 6
own <- function(n, seed, ar = NULL, ma = NULL, mean = 0) {
  e <- noise(n + 100, seed)
  if (length(ma)) e <- c(e[seq_along(ma)], filter(e, c(1, ma), sides = 1)[-seq_along(ma)])
  x <- if (length(ar)) as.numeric(filter(e, ar, method = "recursive")) else as.numeric(e)
  round(tail(x, n) + mean, 9)
}
gaps <- function(x, at) { x[at] <- NA; x }

arma21 <- own(200, 20240601, c(1.1, -0.5), 0.4, 30)
quarterly <- round(cumsum(own(100, 4711, c(0.4, 0, 0, 0.3, -0.12), c(-0.3, 0, 0, 0.2))) +
  rep(c(3, -1, 2, -4), 25), 9)
integrated <- round(cumsum(cumsum(own(90, 99, NULL, c(-0.8, 0.3)))), 9)
clothing <- turnover("Victoria", "Clothing retailing")
S <- list(
  clothing = list(season = 12, y = clothing),
  clothing_gaps = list(season = 12, y = gaps(clothing, c(40, 41, 77, 100, 112, 200:203, 380, 430))),
  clothing_start = list(season = 12, y = gaps(clothing, c(2, 3, 9, 27, 28))),
  clothing_many = list(season = 12, y = gaps(clothing, c(30:38, 60:75, 150, 162, 300:310, 439))),
  department = list(season = 12, y = turnover("Victoria", "Department stores")),
  food = list(season = 12, y = turnover("New South Wales", "Food retailing")),
  footwear = list(season = 12,
    y = turnover("Queensland", "Footwear and other personal accessory retailing")),
  taxi = list(season = 7, y = round(taxi, 9)),
  revenue = list(season = 52, y = round(robyn$revenue / 1e6, 9)[1:196]),
  arma21 = list(season = 1, y = arma21),
  arma21_gaps = list(season = 1, y = gaps(arma21, c(1, 2, 30:36, 90, 92, 150:155, 200))),
  arma21_many = list(season = 1, y = gaps(arma21, c(5:20, 60:80, 199:200))),
  quarterly = list(season = 4, y = quarterly),
  integrated = list(season = 1, y = integrated),
  integrated_gaps = list(season = 1, y = gaps(integrated, c(2, 5, 40:45, 80))),
  noise = list(season = 1, y = own(60, 5, NULL, NULL, 2)))
spend <- round(as.matrix(robyn[, c("tv_s", "facebook_s", "search_s")]) / 1e5, 9)
colnames(spend) <- c("tv", "facebook", "search")
H <- 12

case <- function(series, order, seasonal = c(0, 0, 0), drift = FALSE, spent = FALSE,
                 fixed = list(), method = "ML", mean = order[2] + seasonal[2] == 0) {
  x <- S[[series]]$y
  n <- length(x)
  X <- NULL
  if (drift) X <- cbind(drift = 1:(n + H))
  if (spent) X <- cbind(X, spend[1:(n + H), ])
  names <- c(if (order[1]) paste0("ar", 1:order[1]), if (order[3]) paste0("ma", 1:order[3]),
    if (seasonal[1]) paste0("sar", 1:seasonal[1]), if (seasonal[3]) paste0("sma", 1:seasonal[3]),
    if (mean) "intercept", colnames(X))
  given <- rep(NA_real_, length(names))
  for (f in names(fixed)) given[names == f] <- fixed[[f]]
  f <- arima(x, order = order, seasonal = list(order = seasonal, period = S[[series]]$season),
    xreg = if (is.null(X)) NULL else X[1:n, , drop = FALSE], include.mean = mean,
    fixed = if (length(fixed)) given else NULL, transform.pars = length(fixed) == 0 && method == "ML",
    method = method, optim.control = list(reltol = 1e-15, maxit = 5000), kappa = 1e8)
  stopifnot(identical(names(f$coef), names))
  p <- predict(f, n.ahead = H, newxreg = if (is.null(X)) NULL else X[n + 1:H, , drop = FALSE])
  se <- setNames(rep(NA_real_, length(names)), names)
  if (method == "ML") se[rownames(f$var.coef)] <- suppressWarnings(sqrt(diag(f$var.coef)))
  cat(series, order, seasonal, method, f$loglik, "code", f$code, "\n")
  r <- as.numeric(f$residuals)
  list(series = series, order = order, seasonal = seasonal, drift = drift, spend = spent,
    fixed = as.list(names(fixed)), method = method, coef = as.list(f$coef), se = as.list(se),
    loglik = f$loglik, sigma2 = f$sigma2, aic = f$aic, nobs = f$nobs, pred = as.numeric(p$pred),
    pred_se = as.numeric(p$se), residuals_head = r[1:min(30, n)], residuals_tail = tail(r, 20))
}
cases <- list()
add <- function(...) cases[[length(cases) + 1]] <<- case(...)
airline <- c(0, 1, 1)
add("clothing", airline, airline)
add("clothing", c(1, 1, 1), airline)
add("clothing", c(2, 1, 1), airline)
add("clothing", c(1, 0, 0), c(1, 1, 0))
add("clothing_gaps", airline, airline)
add("clothing_start", airline, airline)
add("clothing_many", airline, airline)
add("department", airline, airline)
add("department", c(3, 0, 0), airline, drift = TRUE)
add("department", c(2, 0, 0), airline, fixed = list(ar2 = 0.2))
add("food", c(0, 1, 2), airline)
add("food", c(1, 1, 0), drift = TRUE)
add("food", c(2, 1, 0), airline, fixed = list(ar1 = 0))
add("footwear", c(1, 0, 1), c(1, 1, 1))
add("footwear", c(1, 1, 1), c(1, 0, 1), fixed = list(sma1 = -0.5))
add("taxi", c(1, 0, 0), c(1, 0, 0))
add("taxi", c(2, 0, 0), airline)
add("taxi", c(1, 0, 1), c(0, 1, 1))
add("taxi", c(7, 0, 0), fixed = list(ar2 = 0, ar3 = 0, ar4 = 0, ar5 = 0))
add("revenue", c(1, 0, 0), spent = TRUE)
add("revenue", c(2, 0, 1), spent = TRUE)
add("revenue", airline, spent = TRUE)
add("revenue", c(1, 0, 0), c(1, 0, 0), spent = TRUE)
add("revenue", c(1, 0, 0), spent = TRUE, drift = TRUE)
add("revenue", c(1, 0, 0), spent = TRUE, fixed = list(tv = 0.2, intercept = 1.5))
add("arma21", c(2, 0, 1))
add("arma21", c(3, 0, 0))
add("arma21", c(1, 0, 2))
add("arma21", c(0, 0, 3))
add("arma21", c(2, 0, 1), mean = FALSE)
add("arma21", c(1, 1, 1))
add("arma21_gaps", c(2, 0, 1))
add("arma21_gaps", c(2, 1, 1))
add("arma21_many", c(2, 0, 1))
add("quarterly", c(1, 1, 0), airline)
add("quarterly", c(0, 1, 1), c(1, 0, 0), drift = TRUE)
add("quarterly", c(1, 1, 1), c(1, 1, 0))
add("integrated", c(0, 2, 2))
add("integrated", c(2, 2, 0))
add("integrated_gaps", c(0, 2, 2))
add("noise", c(0, 0, 0))
add("noise", c(0, 0, 1))
for (m in c("CSS")) {
  add("clothing", airline, airline, method = m)
  add("clothing", c(1, 1, 1), airline, method = m)
  add("taxi", c(1, 0, 1), c(1, 0, 0), method = m)
  add("arma21", c(2, 0, 1), method = m)
  add("integrated", c(0, 2, 2), method = m)
  add("quarterly", c(1, 1, 0), airline, method = m)
  add("revenue", c(1, 0, 0), spent = TRUE, method = m)
}
write(toJSON(list(
  tool = paste(R.version.string, "stats::arima(optim.control = list(reltol = 1e-15), kappa = 1e8)"),
  script = "timeseries/src/test/R/arima-oracle.R",
  source = c("clothing, department, food, footwear: Australian Bureau of Statistics, cat. 8501.0, CC BY 4.0",
    "taxi: Numenta Anomaly Benchmark, nyc_taxi, MIT; revenue, spend: Meta, Robyn, simulated, MIT",
    "the rest is generated by the script"),
  series = lapply(S, function(s) s$y), season = lapply(S, function(s) s$season),
  spend = as.list(as.data.frame(spend)), cases = cases),
  digits = I(15), auto_unbox = TRUE, na = "null"), out)
