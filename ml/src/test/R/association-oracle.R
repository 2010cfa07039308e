# Oracle of RuleOracleTest: measures of association rules from counts, by base R.
# Run: Rscript association-oracle.R FOLDER   (R 4.2.2; writes FOLDER/rules.csv)
#
# n baskets, a with the antecedent, c with the consequent, x with both.
# p-values: fisher.test(alternative = "greater") and chisq.test(correct = FALSE); corrected ones:
# p.adjust(method = "BH") over all rows of rules.csv. The measures are written out from the
# documentation of arules' interestMeasure, by probabilities (not by counts, as the Java code is).

options(digits = 17)
number <- function(v) ifelse(is.infinite(v), "", sprintf("%.17g", v))

measures <- function(n, a, c, x) {
  sx <- a / n; sy <- c / n; sxy <- x / n
  m <- matrix(c(x, a - x, c - x, n - a - c + x), 2)
  conf <- sxy / sx
  confNot <- (sy - sxy) / (1 - sx)
  chi <- suppressWarnings(chisq.test(m, correct = FALSE))
  data.frame(
    baskets = n, antecedent_count = a, consequent_count = c, count = x,
    support = sxy, confidence = conf, lift = conf / sy,
    leverage = sxy - sx * sy,
    conviction = (1 - sy) / (1 - conf),
    zhang = (sxy - sx * sy) / max(sxy * (1 - sx), sx * (sy - sxy)),
    zhang_by_confidences = (conf - confNot) / max(conf, confNot),
    kulczynski = (sxy / sx + sxy / sy) / 2,
    imbalance = abs(sx - sy) / (sx + sy - sxy),
    cosine = sxy / sqrt(sx * sy),
    jaccard = sxy / (sx + sy - sxy),
    expected = chi$expected[1, 1],
    chi_square = unname(chi$statistic),
    chi_square_p = chi$p.value,
    p_value = fisher.test(m, alternative = "greater")$p.value)
}

set.seed(20)
rows <- list()
for (n in c(5, 12, 40, 250, 9835, 20728, 100000)) {
  for (k in 1:12) {
    a <- sample.int(max(2, n %/% 2), 1); c <- sample.int(max(2, n %/% 2), 1)
    lo <- max(1, a + c - n); hi <- min(a, c)
    x <- if (lo >= hi) hi else sample(lo:hi, 1)
    # near independence as well as far from it
    if (k %% 3 == 0) x <- min(hi, max(lo, round(a * c / n) + sample(0:3, 1)))
    if (k == 12) x <- hi
    rows[[length(rows) + 1]] <- measures(n, a, c, x)
  }
}
# from Online Retail: regency teacups and the like
for (r in list(c(20728, 877, 1074, 731), c(20728, 1074, 877, 731), c(20728, 104, 2302, 104)))
  rows[[length(rows) + 1]] <- measures(r[1], r[2], r[3], r[4])
table <- do.call(rbind, rows)
table$adjusted_p_value <- p.adjust(table$p_value, method = "BH")
text <- as.data.frame(lapply(table, number))
write.csv(text, file.path(commandArgs(TRUE)[1], "rules.csv"), row.names = FALSE, quote = FALSE)
