# What R's arules needs for frequent item sets, by its apriori and its eclat (both in C), and for rules with all measures.
#
# usage: Rscript itemsets.R SHARED [WORK ...]    SHARED is the folder with data and anchors/inputs, ../../../shared from here;
#                                                WORK is like retail:0.005, without any the four of the benchmarks
# Prints name,workload,cpu_seconds: CPU time of mining alone, the mean over the second half of the runs. The number of sets and
# the sum of their counts, to be compared with Bellwether's, go to the error stream. Needs the package arules, from CRAN.
if (!requireNamespace("arules", quietly = TRUE)) {
  stop("this script measures the R package arules, which is not installed here: install.packages('arules')", call. = FALSE)
}
suppressMessages(library(arules))
arguments <- commandArgs(trailingOnly = TRUE)
shared <- arguments[1]
works <- if (length(arguments) > 1) arguments[-1] else c("t10i4:0.001", "retail:0.005", "retail:0.002", "groceries:0.001")

note <- function(...) cat("#", sprintf(...), "\n", file = stderr())

baskets <- function(data) {
  lines <- if (data == "t10i4") {
    gsub("|", " ", sub("^[^,]*,", "", readLines(file.path(shared, "data", "t10i4d100k_baskets.csv.gz"))[-1]), fixed = TRUE)
  } else {
    readLines(file.path(shared, "anchors", "inputs", paste0(data, ".dat.gz")))
  }
  as(lapply(strsplit(trimws(lines), " +"), unique), "transactions")
}

measure <- function(name, work, job, least = 2) {
  seconds <- c()
  while (length(seconds) < 2 || (length(seconds) < 20 && sum(seconds) < least)) {
    result <- NULL
    invisible(gc())
    started <- proc.time()
    result <- job()
    spent <- proc.time() - started
    seconds <- c(seconds, sum(spent[c("user.self", "sys.self")]))
  }
  late <- seconds[(length(seconds) %/% 2 + 1):length(seconds)]
  cat(sprintf("%s,%s,%.4g\n", name, work, mean(late)))
  result
}

measures <- c("support", "confidence", "lift", "leverage", "conviction", "zhang", "kulczynski", "imbalance", "chiSquared",
              "fishersExactTest")

# Measures that this version of arules does not have are told and left out.
all_measures <- function(rules, transactions) {
  known <- list()
  for (m in measures) {
    known[[m]] <- tryCatch(interestMeasure(rules, m, transactions = transactions), error = function(e) NULL)
    if (is.null(known[[m]])) note("arules %s has no measure %s", packageVersion("arules"), m)
  }
  known$adjusted <- p.adjust(known$fishersExactTest, "BH")
  as.data.frame(known)
}

note("%s, arules %s", R.version.string, packageVersion("arules"))
for (work in works) {
  parts <- strsplit(work, ":", fixed = TRUE)[[1]]
  transactions <- baskets(parts[1])
  # as a whole number of baskets, so that no rounding decides
  count <- ceiling(as.numeric(parts[2]) * length(transactions) - 1e-9)
  support <- (count - 0.5) / length(transactions)
  # arules' own limits, of ten items and five seconds, are lifted
  sets <- list(support = support, minlen = 1, maxlen = 1000, target = "frequent itemsets")
  miners <- list(
    apriori = function() apriori(transactions, parameter = c(sets, maxtime = 0), control = list(verbose = FALSE)),
    eclat = function() eclat(transactions, parameter = sets, control = list(verbose = FALSE)))
  for (name in names(miners)) {
    found <- measure(paste0("arules-", name), work, miners[[name]])
    counts <- round(quality(found)$support * length(transactions))
    note("%s %s: at least %d of %d, %d sets, supports %.0f", name, work, count, length(transactions), length(found), sum(counts))
  }
  if (length(found) < 1e5) {
    # arules gives rules with one item to the right only
    rules <- measure("arules-apriori-and-rules", work, function() {
      apriori(transactions, control = list(verbose = FALSE),
              parameter = list(support = support, confidence = 0.5, minlen = 2, maxlen = 1000, maxtime = 0, target = "rules"))
    })
    table <- measure("arules-measures", work, function() all_measures(rules, transactions))
    note("%s: %d rules of confidence 0.5; sums %s", work, length(rules),
         paste(names(table), signif(colSums(table), 9), collapse = ", "))
  }
}
