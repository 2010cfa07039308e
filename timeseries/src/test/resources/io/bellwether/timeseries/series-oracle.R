# Reference numbers for TimeSeries, BoxCox, MovingAverage and series from tables.
# Run in this folder: Rscript series-oracle.R > series-oracle.csv
# Each line: name,value,value,...   NA stands for a missing value.
suppressMessages(library(forecast))
cat("# ", R.version.string, ", forecast ", as.character(packageVersion("forecast")),
    "; written by series-oracle.R beside this file\n", sep = "")
out <- function(name, x) cat(name, formatC(as.numeric(x), digits = 17, format = "g", width = 1), sep = ",", fill = FALSE, "\n")
out <- function(name, x) cat(paste(c(name, trimws(formatC(as.numeric(x), digits = 17, format = "g"))), collapse = ","), "\n", sep = "")

# a series by formula: trend, season of 12, something irregular
t <- 1:70
y <- round(100 * exp(0.015 * t) * (1 + 0.2 * sin(2 * pi * t / 12)) + 5 * sin(t^2), 3)
monthly <- ts(y, start = c(2001, 1), frequency = 12)
out("y", y)

out("ma5", ma(y, 5)); out("ma12", ma(y, 12)); out("ma4", ma(y, 4))
out("trailing7", stats::filter(y, rep(1 / 7, 7), sides = 1))
out("trailing12", stats::filter(y, rep(1 / 12, 12), sides = 1))
out("weighted123", stats::filter(y, c(3, 2, 1) / 6, sides = 1))          # filter takes the latest first
out("spencer", stats::filter(y, c(-3, -6, -5, 3, 21, 46, 67, 74, 67, 46, 21, 3, -5, -6, -3) / 320, sides = 2))
out("lopsided", stats::filter(y, c(4, 2, 1, 1, 2) / 10, sides = 2))
out("exponential0.3", stats::filter(0.3 * y[-1], 0.7, method = "recursive", init = y[1]))
out("cumulative", cumsum(y) / seq_along(y))

# forecasts: psi weights by ARMAtoMA, variances of a sum by the covariance of the errors
se <- function(psi) sqrt(cumsum(psi^2))
total <- function(psi) {
  h <- length(psi)
  L <- matrix(0, h, h); for (i in 1:h) for (j in 1:i) L[i, j] <- psi[i - j + 1]
  sqrt(sum(L %*% t(L)))
}
psi7 <- c(1, ARMAtoMA(ar = rep(1 / 7, 7), lag.max = 13))
psiw <- c(1, ARMAtoMA(ar = c(3, 2, 1) / 6, lag.max = 13))
e7 <- (y - c(NA, stats::filter(y, rep(1 / 7, 7), sides = 1)[-70])); s7 <- sqrt(mean(e7^2, na.rm = TRUE))
ew <- (y - c(NA, stats::filter(y, c(3, 2, 1) / 6, sides = 1)[-70])); sw <- sqrt(mean(ew^2, na.rm = TRUE))
out("simple7sigma", s7); out("simple7se", s7 * se(psi7)); out("simple7total", s7 * total(psi7))
out("weighted123sigma", sw); out("weighted123se", sw * se(psiw)); out("weighted123total", sw * total(psiw))
# exponential: simple exponential smoothing with fixed alpha that starts from the first value
fit <- ses(y, h = 14, alpha = 0.3, initial = "simple", level = 95)
es <- sqrt(mean(residuals(fit)[-1]^2))
psie <- c(1, rep(0.3, 13))
out("exponentialmean", fit$mean)
out("exponentialsigma", es); out("exponentialse", es * se(psie)); out("exponentialtotal", es * total(psie))
# cumulative: the mean of independent values; R's meanf has t quantiles, so the standard errors are taken out
m <- meanf(y, h = 14, level = 95)
out("cumulativemean", m$mean)
out("cumulativese", (m$upper - m$mean) / qt(0.975, 69))

# lambda; forecast searches to 1e-4 (guerrero) and on a grid of 0.05 (loglik)
vic <- ts(read.csv("vic-clothing-retail.csv")$turnover, start = c(1982, 4), frequency = 12)
quarterly <- ts(y, start = 2001, frequency = 4)
for (s in list(list("y1", ts(y)), list("y4", quarterly), list("y12", monthly), list("vic", vic))) {
  out(paste0("guerrero.", s[[1]]), BoxCox.lambda(s[[2]], method = "guerrero"))
  out(paste0("loglik.", s[[1]]), BoxCox.lambda(s[[2]], method = "loglik"))
}
for (l in c(-0.5, 0, 0.3, 1, 2)) {
  out(paste0("boxcox", l), BoxCox(y, l))
  out(paste0("adjusted", l), InvBoxCox(BoxCox(y[1:10], l), l, biasadj = TRUE, fvar = (0.02 * y[1:10]^l)^2))
}
out("boxcoxnegative0.5", BoxCox(c(-4, -1, 0, 1, 4), 0.5))

# differences
out("diff12", diff(y, 12)); out("diff1.2", diff(y, 1, 2)); out("diff12.2", diff(y, 12, 2))

# lower frequencies
quarter <- aggregate(monthly, nfrequency = 4, FUN = sum)
out("quartersum", quarter); out("yearmean", aggregate(monthly, nfrequency = 1, FUN = mean))

# invoice lines to daily and weekly revenue (weeks from Monday) and monthly means of the price
lines <- read.csv("online-retail-lines.csv")
day <- as.Date(substr(lines$date, 1, 10))
revenue <- lines$quantity * lines$price
all <- seq(min(day), max(day), by = 1)
out("daily", sapply(all, function(d) sum(revenue[day == d])))
monday <- day - (as.integer(format(day, "%u")) - 1)
weeks <- seq(min(monday), max(monday), by = 7)
out("weekly", sapply(weeks, function(w) sum(revenue[monday == w])))
out("weeklycount", sapply(weeks, function(w) sum(monday == w)))
month <- format(day, "%Y-%m")
out("monthlyprice", tapply(lines$price, month, mean)); out("monthlymax", tapply(lines$price, month, max))
