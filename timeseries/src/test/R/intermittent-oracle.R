# Reference numbers for io.bellwether.timeseries.intermittent.
# Rscript intermittent-oracle.R > ../resources/io/bellwether/timeseries/intermittent/intermittent.json
# Classic Croston by forecast::croston (8.20); all else by the plain recursions below, written from
# the papers: Syntetos & Boylan 2005, Shale et al. 2006, Teunter et al. 2011, Nikolopoulos et al. 2011,
# Petropoulos & Kourentzes 2015.
suppressMessages({library(forecast); library(jsonlite)})
gen <- function(n, step, p, top) { # multiplicative congruential numbers, the same everywhere
  u <- numeric(2 * n); s <- step
  for (i in seq_along(u)) { s <- (16807 * s) %% 2147483647; u[i] <- s / 2147483647 }
  ifelse(u[1:n] < p, ceiling(u[(n + 1):(2 * n)]^2 * top), 0)
}
plain_croston <- function(x, a, b, c) {
  z <- NA; p <- NA; q <- 0; f <- numeric(length(x))
  for (t in seq_along(x)) {
    f[t] <- if (is.na(z)) { if (t == 1) NA else 0 } else c * z / p
    q <- q + 1
    if (x[t] > 0) {
      if (is.na(z)) { z <- x[t]; p <- q } else { z <- a * x[t] + (1 - a) * z; p <- b * q + (1 - b) * p }
      q <- 0
    }
  }
  list(fitted = f, mean = c * z / p)
}
plain_tsb <- function(x, b, a) {
  p <- mean(x > 0); z <- mean(x[x > 0]); f <- numeric(length(x))
  for (t in seq_along(x)) {
    f[t] <- p * z
    if (x[t] > 0) { p <- p + b * (1 - p); z <- z + a * (x[t] - z) } else p <- (1 - b) * p
  }
  list(fitted = f, mean = p * z)
}
plain_adida <- function(x, k, a) {
  n <- length(x); m <- n %/% k
  sums <- sapply(1:m, function(i) sum(x[(n - (m - i + 1) * k + 1):(n - (m - i) * k)]))
  l <- mean(x) * k
  for (s in sums) l <- a * s + (1 - a) * l
  l / k
}
plain_auto <- function(x, w1, w2) {
  i <- which(x > 0); q <- diff(c(0, i)); z <- mean(x[i]); p <- mean(q); b <- 0.25
  for (j in seq_along(i)) { z <- z + b * (x[i[j]] - z); p <- p + b * (q[j] - p) }
  median(c(mean(tail(x, w1)), mean(tail(x, w2)), (1 - b / (2 - b)) * z / p))
}
block <- function(name, x) {
  r <- croston(ts(x), h = 3, alpha = 0.1); r3 <- croston(ts(x), h = 3, alpha = 0.3)
  list(name = name, x = x,
    croston = as.numeric(r$mean)[1], croston_fitted = as.numeric(r$fitted),
    croston3 = as.numeric(r3$mean)[1],
    sba = plain_croston(x, 0.15, 0.05, 1 - 0.05 / 2)$mean,
    sbj = plain_croston(x, 0.2, 0.2, 1 - 0.2 / 1.8)$mean,
    sbj_fitted = plain_croston(x, 0.2, 0.2, 1 - 0.2 / 1.8)$fitted,
    tsb = plain_tsb(x, 0.2, 0.1)$mean, tsb_fitted = plain_tsb(x, 0.2, 0.1)$fitted,
    adida = plain_adida(x, 4, 0.3),
    imapa = mean(sapply(1:5, function(k) plain_adida(x, k, 0.2))),
    auto = plain_auto(x, 12, 6))
}
cat(toJSON(list(made_by = paste("intermittent-oracle.R;", R.version.string, "forecast", packageVersion("forecast")),
  series = list(block("sporadic", gen(60, 7, 0.3, 9)), block("lumpy", gen(84, 11, 0.2, 60)),
    block("packs", 6 * gen(48, 23, 0.5, 4)), block("fractions", gen(50, 31, 0.4, 9) * 0.37))),
  digits = I(15), auto_unbox = TRUE, null = "null", na = "null", pretty = TRUE))
