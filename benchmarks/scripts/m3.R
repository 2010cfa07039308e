# What R's forecast package needs for M3: CPU seconds of thetaf, ets and auto.arima, fit and forecast with intervals.
#
# usage: Rscript m3.R DATA METHOD EVERY     DATA is the folder with m3_values.csv.gz and m3_series.csv; every EVERY-th series
# Prints one line: method, series, CPU seconds. Needs the package forecast.
arguments <- commandArgs(trailingOnly = TRUE)
suppressMessages(library(forecast))
series <- read.csv(file.path(arguments[1], "m3_series.csv"))
values <- read.csv(gzfile(file.path(arguments[1], "m3_values.csv.gz")))
values <- values[values$part == "train", c("series_id", "value")]
by_series <- split(values$value, values$series_id)
every <- as.integer(arguments[3])
chosen <- series[(seq_len(nrow(series)) - 1) %% every == 0, ]
method <- switch(arguments[2],
  thetaf = function(x, h) thetaf(x, h = h),
  ets = function(x, h) forecast(ets(x), h = h),
  auto.arima = function(x, h) forecast(auto.arima(x), h = h))
started <- proc.time()
for (i in seq_len(nrow(chosen))) {
  x <- ts(by_series[[chosen$series_id[i]]], frequency = chosen$freq[i])
  method(x, chosen$n_test[i])
}
spent <- proc.time() - started
cat(sprintf("%s,%d,%.1f\n", arguments[2], nrow(chosen), sum(spent[c("user.self", "sys.self")])))
