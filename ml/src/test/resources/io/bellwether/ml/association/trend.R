# Reference numbers for TrendTest, by base R. Run: Rscript trend.R > trend.csv
# Each case: baskets n and baskets with the set x, by month; a month without baskets is left out of
# prop.trend.test but keeps its score.
# The bulk cases are of the same baskets; their p-values are adjusted together.
cases <- list(
  rising = list(x = c(15, 10, 22, 30, 41), n = c(86, 93, 136, 140, 151)),
  flat = list(x = c(12, 9, 14, 11), n = c(100, 80, 120, 95)),
  gap = list(x = c(40, 31, 0, 22, 9), n = c(60, 55, 0, 50, 44)),
  sparse = list(x = c(0, 1, 0, 3), n = c(20, 31, 18, 25)),
  bulk1 = list(x = c(10, 12, 30, 29), n = c(100, 90, 110, 95)),
  bulk2 = list(x = c(50, 41, 52, 40), n = c(100, 90, 110, 95)),
  bulk3 = list(x = c(20, 12, 15, 9), n = c(100, 90, 110, 95))
)
cat("# R", paste(R.version$major, R.version$minor, sep = "."), "trend.R\n")
cat("case,quantity,month,value\n")
out <- function(case, quantity, month, value)
  cat(case, quantity, month, format(value, digits = 17), sep = ",", fill = TRUE)
p <- c()
for (case in names(cases)) {
  x <- cases[[case]]$x
  n <- cases[[case]]$n
  score <- seq_along(n)
  for (i in score) {
    out(case, "n", i, n[i])
    out(case, "x", i, x[i])
    if (n[i] > 0) {
      for (level in c(0.95, 0.8)) {
        ci <- suppressWarnings(prop.test(x[i], n[i], conf.level = level, correct = FALSE))$conf.int
        out(case, paste0("lower", 100 * level), i, ci[1])
        out(case, paste0("upper", 100 * level), i, ci[2])
      }
    }
  }
  some <- n > 0
  test <- prop.trend.test(x[some], n[some], score[some])
  out(case, "statistic", 0, unname(test$statistic))
  out(case, "p", 0, test$p.value)
  out(case, "slope", 0, unname(coef(lm(x / n ~ score, weights = n, subset = some))[2]))
  if (startsWith(case, "bulk")) p[case] <- test$p.value
}
adjusted <- p.adjust(p, "BH")
for (i in seq_along(adjusted)) out(names(p)[i], "adjusted", 0, adjusted[i])
