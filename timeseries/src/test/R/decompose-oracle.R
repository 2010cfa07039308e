# Reference decompositions by R. Run in this folder: Rscript decompose-oracle.R PATH/aus_retail_monthly.csv.gz
# Writes ../resources/io/bellwether/timeseries/decompose/*.csv; the README there tells what is what.
suppressMessages(library(forecast))
out <- "../resources/io/bellwether/timeseries/decompose"
args <- commandArgs(TRUE)

# Our own series: uniform numbers from a linear congruential generator (exact in double precision).
lcg <- function(n, seed) { x <- numeric(n); s <- seed; for (i in 1:n) { s <- (s * 16807) %% 2147483647; x[i] <- s / 2147483647 }; x }
n <- 131; i <- seq_len(n)
monthly <- 200 + 0.8 * i + 15 * sin(i / 17) + (20 + 0.1 * i) * sin(2 * pi * i / 12) + 8 * cos(2 * pi * i / 4 + 1) + 12 * (lcg(n, 42) - 0.5)
monthly[c(20, 75, 76, 118)] <- monthly[c(20, 75, 76, 118)] + c(90, -120, 70, 150)
monthly <- ts(round(monthly, 3), frequency = 12)
n <- 59; i <- seq_len(n)
quarterly <- ts(round(50 + 0.5 * i + 6 * sin(2 * pi * i / 4) + 5 * (lcg(n, 7) - 0.5), 3), frequency = 4)
n <- 24 * 7 * 4; i <- seq_len(n)
hourly <- msts(round(500 + 0.05 * i + 60 * sin(2 * pi * i / 24) + 25 * cos(2 * pi * i / 12) + 40 * sin(2 * pi * i / 168) + 20 * ((i %% 168) < 48) + 30 * (lcg(n, 11) - 0.5), 2), c(24, 168))
retail <- read.csv(gzfile(args[1]))
retail <- retail[retail$state == "Victoria" & retail$industry == "Clothing retailing", ]
retail <- ts(head(retail[order(retail$month), "turnover_million_aud"], 180), start = c(1982, 4), frequency = 12)

runs <- list(
  periodic = function(y) stl(y, s.window = "periodic"),
  s7 = function(y) stl(y, s.window = 7),
  s11 = function(y) stl(y, s.window = 11),
  s31 = function(y) stl(y, s.window = 31),
  robust_periodic = function(y) stl(y, s.window = "periodic", robust = TRUE),
  robust_s13 = function(y) stl(y, s.window = 13, robust = TRUE),
  linear = function(y) stl(y, s.window = 9, s.degree = 1, t.window = 21, l.window = 15),
  constant = function(y) stl(y, s.window = 9, t.degree = 0, l.degree = 0, s.jump = 1, t.jump = 3, l.jump = 2, inner = 4, outer = 2),
  wide = function(y) stl(y, s.window = 35, t.window = 201, l.window = 151, s.jump = 1, t.jump = 1, l.jump = 1))
put <- function(name, columns) write.csv(format(columns, digits = 15, trim = TRUE), file.path(out, name), row.names = FALSE, quote = FALSE)
for (nm in c("monthly", "quarterly", "retail")) {
  y <- get(nm); columns <- data.frame(value = as.numeric(y))
  for (r in names(runs)) {
    if (length(y) %% 2 == 0 && r %in% c("robust_periodic", "robust_s13", "constant")) next  # R's median is not always one
    z <- runs[[r]](y)$time.series
    columns[[paste0(r, "_seasonal")]] <- as.numeric(z[, 1]); columns[[paste0(r, "_trend")]] <- as.numeric(z[, 2])
  }
  for (type in c("additive", "multiplicative")) {
    d <- decompose(y, type); columns[[paste0(type, "_seasonal")]] <- as.numeric(d$seasonal); columns[[paste0(type, "_trend")]] <- as.numeric(d$trend)
  }
  put(paste0(nm, ".csv"), columns)
}
m <- mstl(hourly); p <- mstl(hourly, s.window = c(7, 35), iterate = 3); l <- mstl(hourly, lambda = 0.5)
put("hourly.csv", data.frame(value = as.numeric(hourly), trend = as.numeric(m[, "Trend"]), s24 = as.numeric(m[, "Seasonal24"]), s168 = as.numeric(m[, "Seasonal168"]),
  three_trend = as.numeric(p[, "Trend"]), three_s24 = as.numeric(p[, "Seasonal24"]), three_s168 = as.numeric(p[, "Seasonal168"]),
  root_trend = as.numeric(l[, "Trend"]), root_s24 = as.numeric(l[, "Seasonal24"]), root_s168 = as.numeric(l[, "Seasonal168"])))
cat(R.version.string, "forecast", as.character(packageVersion("forecast")), "\n")
