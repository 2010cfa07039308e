# Reference results of R's glmnet for io.bellwether.ml.penalized.
#
#   Rscript penalized-oracle.R DIRECTORY     reads tall.csv and wide.csv there, writes glmnet.json
#
# glmnet divides the target by its standard deviation (divisor n, weighted) before it applies a penalty, so that the
# ridge part of its penalty depends on the units of the target. Here the target is divided by it beforehand, so that
# all programs mean the same; column "target scale" says by what. Penalty factors are given with a mean of one,
# because glmnet rescales them to it.

suppressMessages(library(glmnet))
directory <- commandArgs(TRUE)[1]
glmnet.control(fdev = 0, devmax = 1)

number <- function(x) paste0("[", paste(formatC(x, digits = 17, format = "g"), collapse = ", "), "]")
entries <- c()
add <- function(fields) entries <<- c(entries, paste0("  {", paste0("\"", names(fields), "\": ", fields, collapse = ", "), "}"))

read <- function(name) {
  d <- read.csv(file.path(directory, paste0(name, ".csv")))
  p <- ncol(d) - 2
  list(x = as.matrix(d[, 1:p]), y = d$y, w = d$w, p = p)
}

path <- function(name, alpha, weighted, factors = NULL, lower = -Inf) {
  d <- read(name)
  w <- if (weighted) d$w else rep(1, length(d$y))
  m <- sum(w * d$y) / sum(w)
  s <- sqrt(sum(w * (d$y - m)^2) / sum(w))
  lambda <- c(1, 0.3, 0.1, 0.03, 0.01)
  v <- if (is.null(factors)) rep(1, d$p) else factors
  f <- glmnet(d$x, d$y / s, alpha = alpha, weights = w, lambda = lambda, penalty.factor = v, lower.limits = lower,
              standardize = TRUE, thresh = 1e-16, maxit = 1e8)
  add(c(kind = "\"path\"", data = paste0("\"", name, "\""), l1Ratio = alpha, weighted = if (weighted) "true" else "false",
        call = paste0("\"glmnet(alpha=", alpha, ", standardize=TRUE, thresh=1e-16)\""),
        factors = if (is.null(factors)) "[]" else number(factors),
        nonNegative = if (lower == 0) "true" else "false",
        targetScale = formatC(s, digits = 17, format = "g"), lambdas = number(f$lambda),
        intercepts = number(f$a0), coefficients = number(as.vector(as.matrix(f$beta))),
        devianceExplained = number(f$dev.ratio), degreesOfFreedom = number(f$df)))
}

search <- function(name, alpha) {
  d <- read(name)
  n <- length(d$y)
  s <- sqrt(mean((d$y - mean(d$y))^2))
  first <- glmnet(d$x, d$y / s, alpha = alpha, standardize = TRUE)$lambda[1]
  lambda <- first * 1e-3^((0:49) / 49)
  cv <- cv.glmnet(d$x, d$y / s, alpha = alpha, lambda = lambda, foldid = (seq_len(n) - 1) %% 5 + 1, standardize = TRUE,
                  grouped = TRUE, thresh = 1e-16, maxit = 1e8)
  add(c(kind = "\"search\"", data = paste0("\"", name, "\""), l1Ratio = alpha,
        call = paste0("\"cv.glmnet(alpha=", alpha, ", foldid = row mod 5)\""),
        targetScale = formatC(s, digits = 17, format = "g"), lambdas = number(cv$lambda), errors = number(cv$cvm),
        standardErrors = number(cv$cvsd), minimum = formatC(cv$lambda.min, digits = 17, format = "g"),
        oneStandardError = formatC(cv$lambda.1se, digits = 17, format = "g")))
}

for (name in c("tall", "wide")) {
  for (alpha in c(0, 0.5, 1)) for (weighted in c(FALSE, TRUE)) path(name, alpha, weighted)
  for (alpha in c(0.5, 1)) path(name, alpha, FALSE, lower = 0)
  search(name, 1) # a lasso only: each fold has its own deviation of the target
}
factors <- c(0, 0.5, 2, 1, 0.5, 1.5, 1, 1.5)
for (alpha in c(0, 0.5, 1)) path("tall", alpha, TRUE, factors = factors)

writeLines(c("{", paste0("\"tool\": \"", R.version.string, ", glmnet ", packageVersion("glmnet"), "\","),
             "\"entries\": [", paste(entries, collapse = ",\n"), "]}"), file.path(directory, "glmnet.json"))
