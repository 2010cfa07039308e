# Reference results for io.bellwether.ml.logistic.LogisticRegression, computed by R's glm.
#
# Run from the root of the repository:
#   Rscript ml/src/test/R/logistic-oracle.R [telco_churn.csv]
# With the argument, churn.csv is derived again from IBM's file (every twelfth row); without it, the
# committed churn.csv is used. generated.csv is made here by a stated formula.
#
# Every CSV file that is written is the data set: R reads it back before fitting, so that Java and R
# see the same decimals. glm's own stopping rule (a relative change of the deviance) is followed by
# two more Fisher steps from its solution, so that the references have no error of iteration.

out <- "ml/src/test/resources/io/bellwether/ml/logistic"
stopifnot(dir.exists(out))
raw <- commandArgs(trailingOnly = TRUE)

if (length(raw) == 1) {
  t <- read.csv(raw, stringsAsFactors = FALSE)
  t <- t[seq(1, nrow(t), by = 12), ]
  t <- t[!is.na(t$total_charges), ]
  yes <- function(x) as.integer(x == "Yes")
  churn <- data.frame(
    senior = t$senior_citizen, partner = yes(t$partner), tenure = t$tenure,
    fiber = as.integer(t$internet_service == "Fiber optic"),
    no_internet = as.integer(t$internet_service == "No"),
    paperless = yes(t$paperless_billing), monthly_charges = t$monthly_charges,
    total_charges = t$total_charges, churn = t$churn,
    contract = c("Month-to-month" = "month", "One year" = "year", "Two year" = "two years")[t$contract])
  write.csv(churn, file.path(out, "churn.csv"), row.names = FALSE, quote = FALSE)
}

set.seed(20240717)
n <- 240
x1 <- round(rnorm(n), 3)
x2 <- round(1000 + 50 * rnorm(n) + 30 * x1, 2)
x3 <- round(runif(n) / 1000, 7)
x4 <- rbinom(n, 1, 0.3)
eta <- 0.3 + 0.8 * x1 - 0.01 * (x2 - 1000) + 400 * (x3 - 0.0005) - 0.7 * x4
y <- as.integer(runif(n) < 1 / (1 + exp(-eta)))
level <- c("low", "mid", "high")[1 + findInterval(eta + rlogis(n), c(-0.7, 0.8))]
generated <- data.frame(x1, x2, x3, x4, weight = 1 + rpois(n, 1.2), y, level)
write.csv(generated, file.path(out, "generated.csv"), row.names = FALSE, quote = FALSE)

number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
object <- function(x) paste0("{", paste0("\"", names(x), "\": ", number(x), collapse = ", "), "}")
array <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")

fit <- function(name, data, target, features, intercept = TRUE, weights = NULL) {
  table <- read.csv(file.path(out, data), stringsAsFactors = FALSE)
  response <- as.integer(factor(table[[target]])) - 1L
  design <- as.matrix(table[features])
  if (intercept) design <- cbind("(Intercept)" = 1, design)
  w <- if (is.null(weights)) rep(1, nrow(table)) else table[[weights]]
  step <- function(start) suppressWarnings(glm.fit(
    design, response, weights = w, family = binomial(), start = start, intercept = intercept,
    control = glm.control(epsilon = 1e-14, maxit = 50)))
  g <- step(NULL)
  for (i in 1:2) g <- step(g$coefficients)
  class(g) <- c("glm", "lm")
  s <- summary.glm(g)$coefficients
  call <- sprintf("glm(%s ~ %s%s, family = binomial, data = %s%s)", target,
    if (intercept) "" else "0 + ", paste(features, collapse = " + "), data,
    if (is.null(weights)) "" else paste0(", weights = ", weights))
  covariance <- summary.glm(g)$cov.scaled
  lines <- c(
    sprintf("\"tool\": \"%s\"", R.version.string), sprintf("\"call\": \"%s\"", call),
    sprintf("\"data\": \"%s\", \"target\": \"%s\"", data, target),
    sprintf("\"features\": [%s]", paste0("\"", features, "\"", collapse = ", ")),
    sprintf("\"intercept\": %s", tolower(intercept)),
    sprintf("\"weights\": %s", if (is.null(weights)) "null" else paste0("\"", weights, "\"")),
    sprintf("\"coefficients\": %s", object(g$coefficients)),
    sprintf("\"standard_errors\": %s", object(s[, 2])),
    sprintf("\"z\": %s", object(s[, 3])), sprintf("\"p\": %s", object(s[, 4])),
    sprintf("\"covariance_of_first_two\": %s", number(covariance[1, 2])),
    sprintf("\"deviance\": %s", number(g$deviance)),
    sprintf("\"null_deviance\": %s", number(g$null.deviance)),
    sprintf("\"aic\": %s", number(g$deviance + 2 * length(g$coefficients))),
    sprintf("\"fitted\": %s", array(g$fitted.values[1:10])))
  writeLines(c("{", paste0("  ", lines, c(rep(",", length(lines) - 1), "")), "}"),
    file.path(out, paste0(name, ".json")))
}

all <- c("senior", "partner", "tenure", "fiber", "no_internet", "paperless", "monthly_charges", "total_charges")
fit("churn_glm", "churn.csv", "churn", all)
fit("churn_glm_no_intercept", "churn.csv", "churn", all, intercept = FALSE)
fit("generated_glm", "generated.csv", "y", c("x1", "x2", "x3", "x4"))
fit("generated_glm_weighted", "generated.csv", "y", c("x1", "x2", "x3", "x4"), weights = "weight")
