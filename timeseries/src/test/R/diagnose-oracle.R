# Reference results for io.bellwether.timeseries.diagnose. In the module's folder, as
#   Rscript src/test/R/diagnose-oracle.R PATH/aus_retail_monthly.csv.gz
# R 4.2.2, forecast 8.20, tseries 0.10-53, urca 1.3-3, uroot 2.1-2. See README.md beside the results.
suppressMessages({library(forecast); library(tseries); library(urca); library(uroot)})
retail <- read.csv(gzfile(commandArgs(TRUE)[1]))
retail <- retail[retail$state == "Victoria" & retail$industry == "Clothing retailing", ]
folder <- "src/test/resources/io/bellwether/timeseries/diagnose"
set.seed(20261122)
n <- 180; t <- seq_len(n)
S <- list(
  retail = ts(retail$turnover_million_aud, frequency = 12),
  stationary = ts(round(50 + arima.sim(list(ar = c(0.6, -0.3)), 120), 4)),
  walk = ts(round(100 + cumsum(rnorm(150, 0.2)), 4)),
  trend = ts(round(20 + 0.3 * (1:90) + arima.sim(list(ar = 0.4), 90), 4)),
  monthly = ts(round(200 + 0.8 * t + 30 * sin(2 * pi * t / 12) + 10 * cos(4 * pi * t / 12) + rnorm(n, 0, 6), 4), frequency = 12),
  quarterly = ts(round(300 + diffinv(rnorm(96), 4)[-(1:4)] + cumsum(rnorm(96)), 4), frequency = 4),
  restless = { e <- rnorm(400); h <- e; for (i in 2:400) h[i] <- e[i] * sqrt(0.2 + 0.7 * h[i - 1]^2); ts(round(h, 5)) })
gaps <- S$monthly; gaps[c(5, 6, 40, 77:80, 150)] <- NA; S$gaps <- gaps
late <- S$stationary; late[1:13] <- NA; S$late <- late
num <- function(x) ifelse(is.na(x), "", formatC(as.numeric(x), digits = 15, format = "g", width = 1))
write.table(do.call(rbind, lapply(names(S), function(s) data.frame(series = s, season = frequency(S[[s]]), value = num(S[[s]])))),
  file.path(folder, "series.csv"), sep = ",", row.names = FALSE, quote = FALSE)
out <- file(file.path(folder, "reference-r.csv"), "w"); writeLines("series,call,value", out)
put <- function(s, call, v) writeLines(paste(s, call, num(v), sep = ","), out)
for (s in c("retail", "stationary", "walk", "trend", "monthly", "quarterly", "restless")) { x <- S[[s]]; m <- frequency(x)
  a <- acf(x, 30, plot = FALSE)$acf[-1]; p <- pacf(x, 30, plot = FALSE)$acf
  for (k in 1:30) { put(s, paste0("acf ", k), a[k]); put(s, paste0("pacf ", k), p[k]) }
  put(s, "acov 0", acf(x, 1, "covariance", plot = FALSE)$acf[1]); put(s, "acov 7", acf(x, 7, "covariance", plot = FALSE)$acf[8])
  for (L in c(1, 10, 24)) { b <- Box.test(x, L, "Ljung"); put(s, paste("lb", L), b$statistic); put(s, paste("lb.p", L), b$p.value)
    b <- Box.test(x, L); put(s, paste("bp", L), b$statistic); put(s, paste("bp.p", L), b$p.value) }
  b <- Box.test(x, 10, "Ljung", fitdf = 3); put(s, "lb.p 10 fitted 3", b$p.value)
  suppressWarnings({
    j <- jarque.bera.test(x); put(s, "jb", j$statistic); put(s, "jb.p", j$p.value)
    put(s, "adf", adf.test(x)$statistic); put(s, "adf.lags", adf.test(x)$parameter)
    for (nl in c("Level", "Trend")) for (sh in c(TRUE, FALSE)) { k <- kpss.test(x, nl, lshort = sh); w <- paste(nl, if (sh) "short" else "long")
      put(s, paste("kpss", w), k$statistic); put(s, paste("kpss.p", w), k$p.value) }
    for (ty in c("Z(alpha)", "Z(t_alpha)")) for (sh in c(TRUE, FALSE)) { k <- pp.test(x, type = ty, lshort = sh); w <- paste(ty, if (sh) "short" else "long")
      put(s, paste("pp", w), k$statistic); if (ty == "Z(alpha)") put(s, paste("pp.p", w), k$p.value) } })
  for (ty in c("none", "drift", "trend")) put(s, paste("df", ty, 2), ur.df(x, ty, lags = 2)@teststat[1])
  put(s, "urkpss mu 5", ur.kpss(x, "mu", use.lag = 5)@teststat); put(s, "urkpss tau 0", ur.kpss(x, "tau", use.lag = 0)@teststat)
  for (te in c("kpss", "adf", "pp")) put(s, paste("ndiffs", te), ndiffs(x, test = te))
  if (m > 1) {
    put(s, "nsdiffs seas", nsdiffs(x)); put(s, "nsdiffs ch", nsdiffs(x, test = "ch"))
    fit <- stl(x, s.window = 11)$time.series; put(s, "strength", max(0, 1 - var(fit[, 3]) / var(fit[, 1] + fit[, 3])))
    for (L in c(0, 1, 3)) put(s, paste("ocsb", L), ocsb.test(x, "fixed", L)$statistics)
    put(s, "ocsb.point", ocsb.test(x)$critical)
    h <- ch.test(x, "trig", pvalue = "raw"); put(s, "ch", tail(as.numeric(h$statistics), 1)); put(s, "ch.lags", h$NW.order)
    for (k in seq_len(m %/% 2)) put(s, paste("ch", k), as.numeric(h$statistics)[k])
    put(s, "ch lags 4", tail(as.numeric(ch.test(x, "trig", NW.order = 4, pvalue = "raw")$statistics), 1)) } }
a <- acf(S$gaps, 30, plot = FALSE, na.action = na.pass)$acf[-1]; p <- pacf(S$gaps, 30, plot = FALSE, na.action = na.pass)$acf
for (k in 1:30) { put("gaps", paste0("acf ", k), a[k]); put("gaps", paste0("pacf ", k), p[k]) }
b <- Box.test(na.omit(S$late), 10, "Ljung"); put("late", "lb 10", b$statistic); put("late", "lb.p 10", b$p.value)
x <- S$monthly; y <- ts(S$stationary, frequency = 12, start = c(2, 3))  # y starts 14 periods after x
both <- ts.intersect(x, y); cc <- ccf(both[, 1], both[, 2], 10, plot = FALSE)
for (i in seq_along(cc$lag)) put("monthly", paste("ccf stationary from 14 lag", round(12 * cc$lag[i])), cc$acf[i])
close(out)
