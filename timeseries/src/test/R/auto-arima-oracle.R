# Automatic ARIMA models of R for AutoArimaOracleTest.
# R 4.2.2, forecast 8.20. Run in timeseries/src/test:
#   Rscript R/auto-arima-oracle.R > resources/io/bellwether/timeseries/arima/auto-arima.csv
# The series lie beside the result; README.md there says where they are from.
suppressMessages(library(forecast))

folder <- "resources/io/bellwether/timeseries/arima"
read <- function(name) scan(file.path(folder, paste0(name, ".csv")), skip = 1, quiet = TRUE)

line <- function(name, transform, season, x) {
  fit <- auto.arima(ts(x, frequency = season), stepwise = TRUE, approximation = FALSE,
                    method = "ML")
  a <- fit$arma
  constant <- any(names(coef(fit)) %in% c("intercept", "drift"))
  cat(sprintf("%s,%s,%d,%d,%d,%d,%d,%d,%d,%s,%.10f,%.10f\n", name, transform, season,
              a[1], a[6], a[2], a[3], a[7], a[4], tolower(as.character(constant)),
              fit$loglik, fit$aicc))
}

cat("series,transform,season,p,d,q,P,D,Q,constant,loglik,aicc\n")
clothing <- read("clothing")
line("clothing", "log", 12, log(clothing))
line("clothing", "none", 12, clothing)
for (name in c("cycle", "persistent", "short")) line(name, "none", 1, read(name))
line("seasonal", "none", 12, read("seasonal"))
line("seasonal", "none", 4, read("seasonal"))
