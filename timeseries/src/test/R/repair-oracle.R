# Reference numbers for io.bellwether.timeseries.repair.
# Rscript repair-oracle.R > ../resources/io/bellwether/timeseries/repair/repair.json
# tsoutliers and tsclean of forecast 8.20, on the turnover of clothing retailers in Victoria (Australian
# Bureau of Statistics, cat. 8501.0, CC BY 4.0; vic-clothing-retail.csv), in logarithms, with planted outliers,
# and on generated series without season.
suppressMessages({library(forecast); library(jsonlite)})
clothing <- read.csv("../resources/io/bellwether/timeseries/vic-clothing-retail.csv")[, 2]
gen <- function(n, s) { u <- numeric(n); for (i in 1:n) { s <- (16807 * s) %% 2147483647; u[i] <- s / 2147483647 }; u }
block <- function(name, x, season, planted, size) {
  y <- x; y[planted] <- y[planted] + size
  o <- tsoutliers(ts(y, frequency = season)); c <- tsclean(ts(y, frequency = season))
  list(name = name, season = season, y = y, planted = I(planted - 1), found = I(o$index - 1),
    replacements = I(o$replacements), cleaned = as.numeric(c))
}
n <- 120
noise <- 10 * (gen(n, 5) + gen(n, 17) + gen(n, 29) + gen(n, 43) - 2)
cat(toJSON(list(made_by = paste("repair-oracle.R;", R.version.string, "forecast", packageVersion("forecast")),
  series = list(
    block("clothing_log", log(clothing[202:321]), 12, c(30, 77, 101), c(0.8, -0.9, 1.1)),
    block("level", 200 + noise, 1, c(18, 60, 95), c(70, -85, 120)),
    block("trend", 100 + 1.5 * (1:n) + noise, 1, c(25, 80), c(-80, 75)),
    block("clean", 500 + 0.5 * (1:n) + 40 * sin(2 * pi * (1:n) / 12) + noise, 12, integer(0), numeric(0)))),
  digits = I(12), auto_unbox = TRUE, null = "null", na = "null", pretty = TRUE))
