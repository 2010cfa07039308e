# Reference results for io.bellwether.ml.glm: run from ml/src/test with
#   Rscript R/glm-oracle.R /path/to/bank_marketing.csv
# Writes the data and glm.json into resources/io/bellwether/ml/glm.
suppressMessages({library(MASS); library(statmod); library(sandwich)})
out <- "resources/io/bellwether/ml/glm"
num <- function(x) ifelse(is.na(x) | !is.finite(x), "null", sprintf("%.17g", x))
object <- function(x) paste0("{", paste0("\"", sub("(Intercept)", "(intercept)", names(x), fixed = TRUE), "\": ", num(x), collapse = ", "), "}")
array <- function(x) paste0("[", paste(num(x), collapse = ", "), "]")

# ---- data: our own, by formula and seed -------------------------------------------------------
set.seed(20240601)
n <- 120
g <- data.frame(x1 = round(runif(n, -1, 2), 4), x2 = round(rnorm(n), 4), x3 = rbinom(n, 1, 0.4))
eta <- 0.8 + 0.5 * g$x1 - 0.3 * g$x2 + 0.4 * g$x3
g$exposure <- round(runif(n, -0.7, 0.9), 4)
g$w <- sample(1:4, n, TRUE)
g$trials <- sample(5:40, n, TRUE)
g$poisson <- rpois(n, exp(eta))
g$nb <- rnbinom(n, size = 1.5, mu = exp(eta + 0.5))
g$gamma <- round(rgamma(n, shape = 3, scale = exp(eta) / 3), 5)
g$ig <- round(rinvgauss(n, mean = exp(eta), dispersion = 0.2), 5)
g$gauss <- round(exp(eta) + rnorm(n, 0, 0.4), 5)
g$share <- rbinom(n, g$trials, plogis(eta - 1.2)) / g$trials
g$tweedie <- round(sapply(exp(eta), function(m) sum(rgamma(rpois(1, m / 2), shape = 1.3, scale = 1.5))), 5)
write.csv(g, file.path(out, "generated.csv"), row.names = FALSE, quote = FALSE)

# ---- data: UCI bank marketing, S. Moro, P. Cortez, P. Rita (2014), CC BY 4.0 ------------------
args <- commandArgs(TRUE)
if (length(args) > 0) {
  bank <- read.csv(args[1])
  b <- bank[seq(1, nrow(bank), by = 25), ]
  b <- data.frame(age = b$age, cellular = as.integer(b$contact == "cellular"),
                  married = as.integer(b$marital == "married"), euribor = b$euribor3m,
                  calls = b$campaign - 1, previous = b$previous)
  write.csv(b, file.path(out, "bank.csv"), row.names = FALSE, quote = FALSE)
  key <- paste(bank$month, bank$contact, bank$marital)
  s <- do.call(rbind, lapply(split(bank, key), function(d) data.frame(
    trials = nrow(d), share = mean(d$y == "yes"), age = round(mean(d$age), 3),
    euribor = round(mean(d$euribor3m), 4), cellular = as.integer(d$contact[1] == "cellular"),
    married = as.integer(d$marital[1] == "married"))))
  write.csv(s, file.path(out, "bank_shares.csv"), row.names = FALSE, quote = FALSE)
}
g <- read.csv(file.path(out, "generated.csv"))
b <- read.csv(file.path(out, "bank.csv"))
s <- read.csv(file.path(out, "bank_shares.csv"))

# ---- fits -------------------------------------------------------------------------------------
ctl <- glm.control(epsilon = 1e-15, maxit = 200)
blocks <- character()
report <- function(name, data, m, call, extra = character()) {
  sm <- if (grepl('negative.binomial', call)) summary(m, dispersion = 1) else summary(m)
  co <- coef(sm)
  hc <- if (any(m$prior.weights != 1) && !(m$family$family %in% "poisson")) NULL else
    sapply(c("HC0", "HC1", "HC2", "HC3"), function(k) sqrt(diag(vcovHC(m, type = k))))
  lines <- c(
    sprintf("\"data\": \"%s\"", data),
    sprintf("\"call\": \"%s\"", call),
    sprintf("\"coefficients\": %s", object(coef(m))),
    sprintf("\"standard_errors\": %s", object(setNames(co[, 2], rownames(co)))),
    sprintf("\"statistics\": %s", object(setNames(co[, 3], rownames(co)))),
    sprintf("\"p\": %s", object(setNames(co[, 4], rownames(co)))),
    sprintf("\"deviance\": %s", num(m$deviance)),
    sprintf("\"null_deviance\": %s", num(m$null.deviance)),
    sprintf("\"pearson\": %s", num(sum(residuals(m, "pearson")^2))),
    sprintf("\"dispersion\": %s", num(sm$dispersion)),
    sprintf("\"log_likelihood\": %s", num(tryCatch(as.numeric(logLik(m)), error = function(e) NA))),
    sprintf("\"aic\": %s", num(AIC(m))), sprintf("\"bic\": %s", num(BIC(m))),
    sprintf("\"df_residual\": %s", num(m$df.residual)),
    sprintf("\"residuals_response\": %s", array(residuals(m, "response")[1:8])),
    sprintf("\"residuals_pearson\": %s", array(residuals(m, "pearson")[1:8])),
    sprintf("\"residuals_deviance\": %s", array(residuals(m, "deviance")[1:8])),
    sprintf("\"residuals_working\": %s", array(residuals(m, "working")[1:8])))
  if (!is.null(hc)) lines <- c(lines, sapply(colnames(hc), function(k)
    sprintf("\"%s\": %s", k, object(setNames(hc[, k], rownames(co))))))
  lines <- c(lines, extra)
  blocks <<- c(blocks, sprintf("  \"%s\": {\n    %s\n  }", name, paste(lines, collapse = ",\n    ")))
}
run <- function(name, data, call) {
  m <- eval(parse(text = sub("\\)$", ", control = ctl)", call)))
  # glm stops by the deviance, flat at its minimum, and takes its weights from the step before:
  # so fit again from where it stopped, which is one step each time
  again <- sub(", (start|mustart) = .*$", ")", call)
  for (i in 1:25) m <- eval(parse(text = sub("\\)$", ", control = ctl, start = coef(m))", again)))
  report(name, if (grepl("data = g", call)) "generated.csv" else data, m, call)
}
f <- "x1 + x2 + x3"
G <- "generated.csv"
run("poisson", G, "glm(poisson ~ x1 + x2 + x3, family = poisson(), data = g)")
run("poisson_offset_weights", G, "glm(poisson ~ x1 + x2 + x3, family = poisson(), data = g, offset = exposure, weights = w)")
run("poisson_no_intercept", G, "glm(poisson ~ x1 + x2 + x3 - 1, family = poisson(), data = g)")
run("poisson_sqrt", G, "glm(poisson ~ x1 + x2 + x3, family = poisson('sqrt'), data = g)")
run("poisson_identity", G, "glm(poisson ~ x3, family = poisson('identity'), data = g)")
run("quasipoisson", G, "glm(poisson ~ x1 + x2 + x3, family = quasipoisson(), data = g)")
run("binomial_logit", G, "glm(share ~ x1 + x2 + x3, family = binomial(), data = g, weights = trials)")
run("binomial_probit", G, "glm(share ~ x1 + x2 + x3, family = binomial('probit'), data = g, weights = trials)")
run("binomial_cloglog", G, "glm(share ~ x1 + x2 + x3, family = binomial('cloglog'), data = g, weights = trials)")
run("gamma_inverse", G, "glm(gamma ~ x3 + w, family = Gamma(), data = g)")
run("gamma_log", G, "glm(gamma ~ x1 + x2 + x3, family = Gamma('log'), data = g)")
run("gamma_log_weights", G, "glm(gamma ~ x1 + x2 + x3, family = Gamma('log'), data = g, weights = w)")
run("gaussian", G, "glm(gauss ~ x1 + x2 + x3, family = gaussian(), data = g)")
run("gaussian_weights", G, "glm(gauss ~ x1 + x2 + x3, family = gaussian(), data = g, weights = w)")
run("gaussian_log", G, "glm(gauss ~ x1 + x2 + x3, family = gaussian('log'), data = g, mustart = pmax(gauss, 0.1))")
run("inverse_gaussian", G, "glm(ig ~ x3, family = inverse.gaussian(), data = g, start = c(0.2, 0))")
# without a start near the maximum, R's own diverges here
run("inverse_gaussian_log", G, "glm(ig ~ x1 + x2 + x3, family = inverse.gaussian('log'), data = g, start = c(0.8, 0.5, -0.3, 0.4))")
run("tweedie", G, "glm(tweedie ~ x1 + x2 + x3, family = tweedie(var.power = 1.5, link.power = 0), data = g)")
run("nb_theta_2", G, "glm(nb ~ x1 + x2 + x3, family = negative.binomial(2), data = g)")
run("bank_poisson", "bank.csv", "glm(calls ~ age + cellular + married + euribor, family = poisson(), data = b)")
run("bank_shares", "bank_shares.csv", "glm(share ~ age + euribor + cellular + married, family = binomial(), data = s, weights = trials)")

# glm.nb iterates theta to 1e-4 only; polished by uniroot on the score in turns with glm
nb <- function(name, data, d, formula, weights = rep(1, nrow(d)), call) {
  d$wts <- weights
  m0 <- eval(substitute(glm.nb(F, data = d, weights = wts, control = glm.control(epsilon = 1e-14, maxit = 100)), list(F = formula)))
  th <- m0$theta
  score <- function(t, y, mu, w) sum(w * (digamma(t + y) - digamma(t) + log(t) + 1 - log(t + mu) - (y + t) / (mu + t)))
  for (i in 1:12) {
    for (j in 1:3) m <- eval(substitute(glm(F, family = negative.binomial(T), data = d, weights = wts, control = ctl, start = S),
      list(F = formula, T = th, S = if (i + j == 2) coef(m0) else coef(m))))
    mu <- m$fitted.values; y <- m$y
    th <- uniroot(score, c(th * 0.9, th * 1.1), y = y, mu = mu, w = weights, tol = 1e-15)$root
  }
  info <- sum(weights * (-trigamma(th + y) + trigamma(th) - 1 / th + 2 / (mu + th) - (y + th) / (mu + th)^2))
  sm <- summary(m, dispersion = 1); co <- coef(sm)
  ll <- sum(weights * dnbinom(y, size = th, mu = mu, log = TRUE))
  lines <- c(sprintf("\"data\": \"%s\"", data), sprintf("\"call\": \"%s\"", call),
    sprintf("\"coefficients\": %s", object(coef(m))),
    sprintf("\"standard_errors\": %s", object(setNames(co[, 2], rownames(co)))),
    sprintf("\"deviance\": %s", num(m$deviance)), sprintf("\"null_deviance\": %s", num(m$null.deviance)),
    sprintf("\"theta\": %s", num(th)), sprintf("\"theta_se\": %s", num(1 / sqrt(info))),
    sprintf("\"log_likelihood\": %s", num(ll)),
    sprintf("\"aic\": %s", num(-2 * ll + 2 * (length(coef(m)) + 1))),
    sprintf("\"glm_nb_coefficients\": %s", object(coef(m0))),
    sprintf("\"glm_nb_theta\": %s", num(m0$theta)), sprintf("\"glm_nb_theta_se\": %s", num(m0$SE.theta)),
    sprintf("\"glm_nb_aic\": %s", num(AIC(m0))))
  blocks <<- c(blocks, sprintf("  \"%s\": {\n    %s\n  }", name, paste(lines, collapse = ",\n    ")))
}
nb("nb_estimated", G, g, nb ~ x1 + x2 + x3, call = "glm.nb(nb ~ x1 + x2 + x3, data = g)")
nb("nb_estimated_weights", G, g, nb ~ x1 + x2 + x3 + offset(exposure), g$w, "glm.nb(nb ~ x1 + x2 + x3 + offset(exposure), data = g, weights = w)")
nb("bank_nb", "bank.csv", b, calls ~ age + cellular + married + euribor, call = "glm.nb(calls ~ age + cellular + married + euribor, data = b)")

tool <- sprintf("\"tool\": \"%s; MASS %s, statmod %s, sandwich %s\"", R.version.string,
  packageVersion("MASS"), packageVersion("statmod"), packageVersion("sandwich"))
writeLines(c("{", paste0("  ", tool, ","), paste(blocks, collapse = ",\n"), "}"), file.path(out, "glm.json"))
