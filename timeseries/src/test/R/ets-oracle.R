# Reference numbers of R's forecast::ets for ExponentialSmoothingOracleTest: Rscript ets-oracle.R > exponential-smoothing.json
# The series is made by a formula (no data of anybody): a trend that grows, a season, noise of a linear congruential generator.
suppressMessages({library(forecast); library(jsonlite)})
lcg <- function(n) { s <- 12345; u <- numeric(n); for (i in 1:n) { s <- (s * 16807) %% 2147483647; u[i] <- s / 2147483647 }; u }
n <- 60; u <- lcg(3 * n); noise <- u[1:n] + u[n + 1:n] + u[2 * n + 1:n] - 1.5
t <- 1:n
level <- 100 + cumsum(0.6 + 2 * noise)
season <- c(0.85, 1.02, 1.20, 0.93)
y <- round(level * season[(t - 1) %% 4 + 1] * (1 + 0.04 * rev(noise)), 3)
x <- ts(y, frequency = 4, start = c(2005, 1))
specs <- list()
for (e in c("A", "M")) for (tr in c("N", "A", "Ad", "M", "Md")) for (s in c("N", "A", "M"))
  specs[[length(specs) + 1]] <- list(e, tr, s)
fits <- list()
for (sp in specs) {
  f <- tryCatch(ets(x, model = paste0(sp[[1]], substr(sp[[2]], 1, 1), sp[[3]]), damped = nchar(sp[[2]]) > 1,
                    allow.multiplicative.trend = TRUE, restrict = FALSE), error = function(e) NULL)
  if (is.null(f)) next
  analytic <- sp[[2]] %in% c("N", "A", "Ad") && !(sp[[1]] == "A" && sp[[3]] == "M")
  fc <- forecast(f, h = 12, level = 95, simulate = FALSE, PI = analytic)
  par <- f$par
  g <- function(name, other) if (name %in% names(par)) unname(par[name]) else other
  st <- f$initstate
  seasonal <- if (sp[[3]] == "N") numeric(0) else rev(unname(st[grep("^s", names(st))]))
  fits[[length(fits) + 1]] <- list(code = paste0(sp[[1]], sp[[2]], sp[[3]]), smoothers = c(g("alpha", 0), g("beta", 0), g("gamma", 0), g("phi", 1)),
    level = unname(st["l"]), slope = if ("b" %in% names(st)) unname(st["b"]) else 0, seasonal = I(seasonal),
    loglik = f$loglik, aicc = f$aicc, aic = f$aic, bic = f$bic, sigma2 = f$sigma2, fitted = as.numeric(f$fitted), mean = as.numeric(fc$mean),
    upper = if (analytic) as.numeric(fc$upper) else I(numeric(0)))
}
auto <- ets(x)
cat(toJSON(list(tool = paste("R", getRversion(), "forecast", packageVersion("forecast"), "ets(x, model, damped)"), series = list(list(y = y)), fits = fits, auto = list(list(method = auto$method, aicc = auto$aicc))),
  digits = I(15), auto_unbox = TRUE, pretty = FALSE), "\n")
