# Reference results for io.bellwether.ml.robust.QuantileRegression: run from ml/src/test, after
# python/robust-oracle.py, with
#   Rscript R/quantile-oracle.R
suppressMessages(library(quantreg))
out <- "resources/io/bellwether/ml/robust"
g <- read.csv(file.path(out, "generated.csv"))
s <- read.csv("resources/io/bellwether/ml/linear/wholesale.csv")
num <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")
blocks <- character()
add <- function(name, formula, data, tau) {
  m <- rq(formula, tau = tau, data = data)
  k <- summary(m, se = "ker")
  r0 <- rq(update(formula, . ~ 1), tau = tau, data = data)
  blocks <<- c(blocks, sprintf("  \"%s_%s\": {\"call\": \"summary(rq(%s, tau = %s), se = 'ker')\", \"coefficients\": %s, \"standard_errors\": %s, \"objective\": %.17g, \"r1\": %.17g}",
    name, tau, paste(deparse(formula, width.cutoff = 200)), tau, num(k$coefficients[, 1]), num(k$coefficients[, 2]), m$rho / nrow(data), 1 - m$rho / r0$rho))
}
for (tau in c(0.5, 0.1, 0.9)) {
  add("generated", y ~ x1 + x2 + x3, g, tau)
  add("wholesale", log_detergents_paper ~ channel_retail + log_fresh + log_milk + log_grocery + log_frozen, s, tau)
}
writeLines(c("{", sprintf("  \"tool\": \"%s; quantreg %s\",", R.version.string, packageVersion("quantreg")), paste(blocks, collapse = ",\n"), "}"), file.path(out, "quantreg.json"))
