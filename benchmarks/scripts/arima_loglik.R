# Evaluates ARMA coefficients of several libraries by one likelihood, R's exact one, with the mean free where there is
# one, and compares it with the best that is known. Reads what ArimaLikelihoodTable writes:
#   Rscript arima_loglik.R coefficients.csv ../../../shared/oracle/forecast

arguments <- commandArgs(trailingOnly = TRUE)
table <- read.csv(arguments[1], colClasses = c(coefficients = "character"))
folder <- arguments[2]

evaluate <- function(row) {
  x <- read.csv(file.path(folder, "series", paste0(row$series, ".csv")))$value
  mean <- row$d + row$D == 0
  fixed <- c(as.numeric(strsplit(row$coefficients, " ")[[1]]), if (mean) NA)
  if (length(fixed) != row$p + row$q + row$P + row$Q + mean || any(!is.finite(head(fixed, length(fixed) - mean)))) return(NA)
  tryCatch(
    arima(x, c(row$p, row$d, row$q), list(order = c(row$P, row$D, row$Q), period = row$m), include.mean = mean,
          fixed = fixed, transform.pars = FALSE, method = "ML",
          optim.control = list(reltol = 1e-14, maxit = 2000))$loglik,
    error = function(e) NA, warning = function(w) NA)
}

table$in_r <- vapply(seq_len(nrow(table)), function(i) evaluate(table[i, ]), 0)
for (library in unique(table$library)) {
  one <- table[table$library == library, ]
  gap <- one$in_r - one$best_loglik
  cat(sprintf("%s: %d fits, within 0.01 of the best %.1f%%, within 0.1 %.1f%%\n", library, nrow(one),
              100 * sum(gap >= -0.01, na.rm = TRUE) / nrow(one), 100 * sum(gap >= -0.1, na.rm = TRUE) / nrow(one)))
  cat(sprintf("  more than 0.5 below %d, more than 1 below %d, not evaluated by R %d\n",
              sum(gap < -0.5, na.rm = TRUE), sum(gap < -1, na.rm = TRUE), sum(is.na(gap))))
  own <- one$loglik - one$in_r
  cat(sprintf("  its own log-likelihood less R's: median %.2g, from %.2g to %.2g in nine tenths of the cases\n",
              median(own, na.rm = TRUE), quantile(own, 0.05, na.rm = TRUE), quantile(own, 0.95, na.rm = TRUE)))
  for (what in c("not evaluated by R", "more than 0.01 above the best", "more than 0.01 below the best")) {
    some <- switch(what, "not evaluated by R" = is.na(gap), "more than 0.01 above the best" = gap > 0.01, gap < -0.01)
    some <- which(some)
    cat(sprintf("  %s: %d\n", what, length(some)))
    for (i in some) {
      cat(sprintf("    %s (%d,%d,%d)(%d,%d,%d)%d in R %+.4f, by its own %+.4f\n", one$series[i], one$p[i], one$d[i],
                  one$q[i], one$P[i], one$D[i], one$Q[i], one$m[i], gap[i], one$loglik[i] - one$best_loglik[i]))
    }
  }
}
