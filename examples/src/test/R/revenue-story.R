# The numbers of RevenueStory, computed another way. Writes revenue-story.csv.
#
#   cd examples && Rscript src/test/R/revenue-story.R
#
# R 4.2.2, no packages.

folder <- "src/main/resources/io/bellwether/examples/"
target <- "src/test/resources/io/bellwether/examples/revenue-story.csv"

ledger <- read.csv(paste0(folder, "online-retail-ledger.csv"), stringsAsFactors = FALSE)
sold <- ledger[ledger$kind == "sold", ]
days <- seq(as.Date("2010-12-06"), as.Date("2011-12-04"), by = 1)
pounds <- sold$pounds[match(as.character(days), sold$date)]
pounds[is.na(pounds)] <- 0
shut <- colSums(matrix(pounds == 0, nrow = 7)[-6, ]) # but for Saturday
weekly <- colSums(matrix(pounds, nrow = 7))
demand <- ifelse(weekly > 0, weekly, NA)

results <- list()
put <- function(name, value) results[[name]] <<- value

put("weeks", length(weekly))
put("revenue", sum(weekly))

# Exact likelihood; a tight tolerance, as optim otherwise stops early. Missing values take R's
# approximate diffuse start.
fit <- arima(log(demand),
  order = c(0, 1, 1), xreg = cbind(closed = shut), method = "ML",
  optim.control = list(reltol = 1e-14, maxit = 1000)
)
put("ma1", coef(fit)[["ma1"]])
put("closed", coef(fit)[["closed"]])
put("sigma2", fit$sigma2)

# Hold-out: after 24, 25, ..., 44 weeks, eight weeks ahead.
fill <- function(y) approx(seq_along(y), y, seq_along(y), rule = 2)$y
judge <- function(name, predict) {
  turns <- sapply(24:44, function(n) {
    history <- demand[1:n]
    miss <- demand[n + 1:8] - predict(history)
    naive <- mean(abs(diff(history)), na.rm = TRUE)
    c(mean(abs(miss)), mean(abs(miss)) / naive, abs(sum(miss)) / sum(demand[n + 1:8]))
  })
  for (i in 1:3) put(paste0(name, c(".mae", ".mase", ".total")[i]), mean(turns[i, ]))
}
judge("last", function(y) rep(y[length(y)], 8))
judge("average", function(y) rep(mean(tail(fill(y), 4)), 8))

# The season of Victoria's clothing shops: the last year of STL of the logarithms.
clothing <- read.csv(paste0(folder, "victoria-clothing.csv"))
season <- stl(ts(log(clothing$million_aud), frequency = 12),
  s.window = 11, s.degree = 0
)$time.series[, "seasonal"]
put("december", expm1(season[length(season)]))
put("february", expm1(season[length(season) - 10]))

lines <- sprintf("%s,%.15g", names(results), unlist(results))
writeLines(c("# R 4.2.2, src/test/R/revenue-story.R", "name,value", lines), target)
