# Reference results for io.bellwether.ml.linear.LinearRegression, computed by R's lm and by the
# packages sandwich, lmtest and car.
#
# Run from the root of the repository:
#   Rscript ml/src/test/R/lm-oracle.R [wholesale_customers.csv]
# With the argument, wholesale.csv is derived again from the UCI file; without it, the committed
# wholesale.csv is used. Everything else is generated here by stated formulas.
#
# Every CSV file that is written is the data set: R reads it back before fitting, so that Java and
# R see the same decimals.

suppressPackageStartupMessages({
  library(sandwich)
  library(lmtest)
  library(car)
})

out <- "ml/src/test/resources/io/bellwether/ml/linear"
stopifnot(dir.exists(out))
raw_wholesale <- commandArgs(trailingOnly = TRUE)

# ---- JSON with 17 significant digits ---------------------------------------------------------

# NA and NaN become null, infinities the strings "Infinity" and "-Infinity". A named vector or list
# becomes an object, a matrix an array of its rows, an unnamed vector an array. A length-one unnamed
# vector becomes a scalar unless wrapped in I().
number <- function(x) {
  s <- sprintf("%.17g", x)
  s[is.na(x)] <- "null"
  s[!is.na(x) & x == Inf] <- "\"Infinity\""
  s[!is.na(x) & x == -Inf] <- "\"-Infinity\""
  s
}
quoted <- function(s) {
  r <- paste0("\"", gsub("\"", "\\\\\"", gsub("\\\\", "\\\\\\\\", s)), "\"")
  r[is.na(s)] <- "null"
  r
}
atoms <- function(x) {
  if (is.character(x)) quoted(x)
  else if (is.logical(x) && !all(is.na(x))) ifelse(is.na(x), "null", ifelse(x, "true", "false"))
  else number(as.double(x))
}
json <- function(x, indent = "") {
  deeper <- paste0(indent, "  ")
  if (is.null(x)) return("null")
  if (is.matrix(x)) {
    rows <- apply(x, 1, function(r) paste0("[", paste(atoms(unname(r)), collapse = ", "), "]"))
    return(paste0("[\n", paste0(deeper, rows, collapse = ",\n"), "\n", indent, "]"))
  }
  if (is.list(x)) {
    if (length(x) == 0) return(if (is.null(names(x))) "[]" else "{}")
    parts <- vapply(x, json, "", indent = deeper)
    if (is.null(names(x))) {
      return(paste0("[\n", paste0(deeper, parts, collapse = ",\n"), "\n", indent, "]"))
    }
    return(paste0("{\n", paste0(deeper, quoted(names(x)), ": ", parts, collapse = ",\n"), "\n", indent, "}"))
  }
  if (!is.null(names(x))) {
    return(paste0("{", paste0(quoted(names(x)), ": ", atoms(unname(x)), collapse = ", "), "}"))
  }
  if (length(x) == 1 && !inherits(x, "AsIs")) return(atoms(x))
  paste0("[", paste(atoms(unclass(x)), collapse = ", "), "]")
}

# ---- generated data ---------------------------------------------------------------------------

# Park and Miller's minimal generator: s <- 16807 s mod (2^31 - 1), u = s / (2^31 - 1). Exact in
# double precision, so the same numbers come out of any language.
uniforms <- function(seed, n) {
  u <- numeric(n)
  s <- seed
  for (i in seq_len(n)) {
    s <- (16807 * s) %% 2147483647
    u[i] <- s / 2147483647
  }
  u
}

# y = 3 + 2 x1 - 1.5 x2 + 0.75 x3 + 0 x4 + 0.4 x5 - 0.02 x6 + exposure + sd * z, where x1, x2 are
# uniform, x3 is correlated with x1, x4 is noise, x5 is 0/1, x6 is large (100..1000); the noise
# z = qnorm(u) has sd = 0.5 + |x1|, weight = 1 / sd^2, exposure is the offset.
generated <- function() {
  n <- 200
  u <- matrix(uniforms(20240611, n * 8), n, 8, byrow = TRUE)
  x1 <- round(4 * u[, 1] - 2, 4)
  x2 <- round(10 * u[, 2], 3)
  x3 <- round(0.8 * x1 + 0.6 * (4 * u[, 3] - 2), 4)
  x4 <- round(qnorm(u[, 4]), 4)
  x5 <- as.double(u[, 5] < 0.35)
  x6 <- round(100 + 900 * u[, 6])
  exposure <- round(log(1 + 9 * u[, 7]), 3)
  sd <- 0.5 + abs(x1)
  weight <- round(1 / sd^2, 4)
  y <- 3 + 2 * x1 - 1.5 * x2 + 0.75 * x3 + 0.4 * x5 - 0.02 * x6 + exposure + sd * qnorm(u[, 8])
  data.frame(x1, x2, x3, x4, x5, x6, weight, exposure, y = round(y, 4))
}

# Six rows, two predictors; the last row is far out in x1.
tiny <- function() {
  data.frame(
    x1 = c(1, 2, 3, 4, 5, 12),
    x2 = c(0.5, -1, 0.25, 2, -0.75, 1),
    y = c(2.1, 2.9, 5.2, 6.8, 7.1, 19.4)
  )
}

# Only the fifth row has lone = 1: its leverage is one and its residual zero.
leverage_one <- function() {
  data.frame(
    x = c(1, 2, 3, 4, 5, 6, 7, 8),
    lone = c(0, 0, 0, 0, 1, 0, 0, 0),
    y = c(1.5, 1.75, 3.5, 4, 9, 5.25, 7.5, 7.75)
  )
}

# All values are multiples of 1/4, so that the dependencies hold exactly in double precision:
# total = north + south; price_copy = price; country is constant; doubled = 2 north - 3.
rank_deficient <- function() {
  n <- 40
  u <- matrix(uniforms(77, n * 4), n, 4, byrow = TRUE)
  north <- round(u[, 1] * 400) / 4
  south <- round(u[, 2] * 200) / 4
  price <- 1 + round(u[, 3] * 36) / 4
  data.frame(
    north = north, south = south, total = north + south, price = price, price_copy = price,
    country = 7, doubled = 2 * north - 3,
    y = round(12 + 0.5 * north + 1.25 * south - 3 * price + 4 * qnorm(u[, 4]), 3)
  )
}

wholesale <- function(file) {
  w <- read.csv(file)
  spend <- c("fresh", "milk", "grocery", "frozen", "detergents_paper", "delicassen")
  logs <- round(log(w[spend]), 6)
  names(logs) <- paste0("log_", spend)
  data.frame(
    channel_retail = as.integer(w$channel == 2), region_porto = as.integer(w$region == 2),
    region_other = as.integer(w$region == 3), logs
  )
}

write_csv <- function(frame, name) {
  text <- lapply(frame, function(x) sprintf("%.15g", as.double(x)))
  text <- as.data.frame(text)
  write.csv(text, file.path(out, name), row.names = FALSE, quote = FALSE, eol = "\n")
}
if (length(raw_wholesale) == 1) write_csv(wholesale(raw_wholesale), "wholesale.csv")
write_csv(generated(), "generated.csv")
write_csv(tiny(), "tiny.csv")
write_csv(leverage_one(), "leverage_one.csv")
write_csv(rank_deficient(), "rank_deficient.csv")

# R's own reading of decimals is now and then wrong by one unit in the last place (7.076654 is). An
# integer divided by a power of ten is rounded once and so equals what Java and Python read.
decimal <- function(s) {
  places <- ifelse(grepl(".", s, fixed = TRUE), nchar(sub("^[^.]*[.]", "", s)), 0)
  as.double(sub(".", "", s, fixed = TRUE)) / 10^places
}
read <- function(name) {
  as.data.frame(lapply(read.csv(file.path(out, name), colClasses = "character"), decimal))
}

# ---- what lm says -----------------------------------------------------------------------------

# One-column selections of R lose their names: put them back.
column <- function(values, names) setNames(as.double(values), names)

# sandwich gives no answer where a leverage is one (HC2, HC3): NaN, written as null.
robust <- function(fit, type, full) {
  v <- vcovHC(fit, type = type)
  kept <- rownames(v)
  test <- coeftest(fit, vcov. = v)
  limits <- coefci(fit, level = 0.95, vcov. = v)
  list(
    standard_errors = column(sqrt(diag(v)), kept), t = column(test[kept, 3], kept),
    p = column(test[kept, 4], kept), confint_95_lower = column(limits[kept, 1], kept),
    confint_95_upper = column(limits[kept, 2], kept),
    covariance = if (full) v else NULL
  )
}
drop_null <- function(x) x[!vapply(x, is.null, TRUE)]

intervals <- function(fit, rows, weights) {
  blocks <- list()
  for (level in c(0.8, 0.95)) {
    for (kind in c("confidence", "prediction")) {
      p <- if (kind == "prediction" && !is.null(weights)) {
        predict(fit, rows, interval = kind, level = level, weights = weights)
      } else {
        suppressWarnings(predict(fit, rows, interval = kind, level = level))
      }
      blocks[[paste0(kind, "_", 100 * level)]] <- list(lower = I(unname(p[, 2])), upper = I(unname(p[, 3])))
    }
  }
  blocks
}
# Without a weights argument predict.lm takes the weight of a new row as one.
predictions <- function(fit, rows, new_weights) {
  p <- suppressWarnings(predict(fit, rows, se.fit = TRUE))
  c(
    list(rows = lapply(rows, I), fit = I(unname(p$fit)), se_fit = I(unname(p$se.fit)),
         new_weights_one = intervals(fit, rows, NULL)),
    if (!is.null(new_weights)) {
      list(new_weights = I(new_weights),
           new_weights_given = intervals(fit, rows, new_weights)[c("prediction_80", "prediction_95")])
    }
  )
}

versions <- paste0(
  R.version.string, "; sandwich ", packageVersion("sandwich"), ", lmtest ", packageVersion("lmtest"),
  ", car ", packageVersion("car")
)

# new_rows: where to predict; new_weights: the weights of those rows; moved: the same fit with the
# offset taken off the response.
describe <- function(file, call_text, fit, new_rows = NULL, new_weights = NULL, moved = NULL) {
  s <- summary(fit)
  k <- !is.na(coef(fit))
  kept <- names(coef(fit))[k]
  tab <- coef(s)
  # Without a predictor there is no F test.
  f <- if (is.null(s$fstatistic)) rep(NA_real_, 3) else unname(s$fstatistic)
  usable <- all(k)
  width <- lapply(c(0.95, 0.99), function(l) confint(fit, level = l)[kept, , drop = FALSE])
  intercept <- attr(terms(fit), "intercept") == 1
  predictors <- sum(k) - intercept
  result <- list(
    tool = versions, call = call_text, data = file,
    has_intercept = intercept, observations = nobs(fit), rank = fit$rank, df_residual = fit$df.residual,
    coefficients = coef(fit), standard_errors = column(tab[, 2], kept),
    t = column(tab[, 3], kept), p = column(tab[, 4], kept),
    confint_95_lower = column(width[[1]][, 1], kept), confint_95_upper = column(width[[1]][, 2], kept),
    confint_99_lower = column(width[[2]][, 1], kept), confint_99_upper = column(width[[2]][, 2], kept),
    sigma = s$sigma, rss = sum(weighted.residuals(fit)^2),
    r_squared = s$r.squared, adjusted_r_squared = s$adj.r.squared,
    f_statistic = f[1], f_df1 = f[2], f_df2 = f[3],
    f_p = pf(f[1], f[2], f[3], lower.tail = FALSE),
    log_likelihood = as.numeric(logLik(fit)), aic = AIC(fit), bic = BIC(fit),
    covariance = vcov(fit, complete = FALSE)
  )
  # R 4.2 counts the offset as explained: its R2 and F are about the fitted values with the offset
  # in. The figures for the response less the offset, whose F is the test of all slopes, stand apart.
  if (!is.null(moved)) {
    m <- summary(moved)
    result$response_less_offset <- list(
      call = deparse1(moved$call), r_squared = m$r.squared, adjusted_r_squared = m$adj.r.squared,
      f_statistic = unname(m$fstatistic[1]),
      f_p = unname(pf(m$fstatistic[1], m$fstatistic[2], m$fstatistic[3], lower.tail = FALSE))
    )
  }
  if (!usable) {
    # Row r of the alias matrix: aliased column r as a combination of the columns that were kept.
    a <- alias(fit)$Complete
    a[abs(a) < 1e-9] <- 0
    combos <- lapply(seq_len(nrow(a)), function(i) {
      used <- a[i, ] != 0
      column(a[i, used], colnames(a)[used])
    })
    names(combos) <- rownames(a)
    result$aliased <- I(names(coef(fit))[!k])
    result$alias <- combos
  }
  result$vif <- if (usable && predictors >= 2) suppressWarnings(vif(fit)) else NULL
  types <- c("HC0", "HC1", "HC2", "HC3")
  hc <- suppressWarnings(lapply(types, function(type) robust(fit, type, type == "HC3")))
  names(hc) <- types
  result$robust <- lapply(hc, drop_null)
  result$fitted <- I(unname(fitted(fit)))
  result$residuals <- I(unname(residuals(fit)))
  result$hatvalues <- I(unname(hatvalues(fit)))
  result$rstandard <- I(unname(rstandard(fit)))
  result$rstudent <- I(unname(rstudent(fit)))
  result$cooks_distance <- I(unname(cooks.distance(fit)))
  if (!is.null(new_rows)) result$predictions <- predictions(fit, new_rows, new_weights)
  drop_null(result)
}

save <- function(name, ...) writeLines(json(describe(...)), file.path(out, name))

w <- read("wholesale.csv")
save("wholesale.json", "wholesale.csv",
  "lm(log_grocery ~ log_fresh + log_milk + log_frozen + log_detergents_paper + log_delicassen + channel_retail + region_porto + region_other)",
  lm(log_grocery ~ log_fresh + log_milk + log_frozen + log_detergents_paper + log_delicassen +
       channel_retail + region_porto + region_other, data = w),
  data.frame(
    log_fresh = c(9, 6.5, 11), log_milk = c(8, 10.25, 4), log_frozen = c(7.5, 5, 10),
    log_detergents_paper = c(7, 9.5, 1.5), log_delicassen = c(6.5, 8, 2),
    channel_retail = c(0, 1, 0), region_porto = c(0, 1, 0), region_other = c(1, 0, 0)
  ))

g <- read("generated.csv")
at <- data.frame(
  x1 = c(0, 1.5, -2, 5), x2 = c(5, 0.5, 9, 20), x3 = c(0.1, 1, -1.5, -4), x4 = c(0, -1, 2, 3),
  x5 = c(0, 1, 1, 0), x6 = c(550, 120, 980, 3000), exposure = c(1, 0, 2.25, 1.5)
)
at_weights <- c(1, 0.25, 2, 0.1)
six <- "y ~ x1 + x2 + x3 + x4 + x5 + x6"
save("generated_ols.json", "generated.csv", paste0("lm(", six, ")"),
  lm(y ~ x1 + x2 + x3 + x4 + x5 + x6, data = g), at)
save("generated_weighted.json", "generated.csv", paste0("lm(", six, ", weights = weight)"),
  lm(y ~ x1 + x2 + x3 + x4 + x5 + x6, data = g, weights = weight), at, at_weights)
save("generated_offset.json", "generated.csv", paste0("lm(", six, ", offset = exposure)"),
  lm(y ~ x1 + x2 + x3 + x4 + x5 + x6, data = g, offset = exposure), at,
  moved = lm(I(y - exposure) ~ x1 + x2 + x3 + x4 + x5 + x6, data = g))
save("generated_weighted_offset.json", "generated.csv",
  paste0("lm(", six, ", weights = weight, offset = exposure)"),
  lm(y ~ x1 + x2 + x3 + x4 + x5 + x6, data = g, weights = weight, offset = exposure), at, at_weights,
  moved = lm(I(y - exposure) ~ x1 + x2 + x3 + x4 + x5 + x6, data = g, weights = weight))
save("generated_no_intercept.json", "generated.csv", paste0("lm(", sub("~", "~ 0 +", six), ")"),
  lm(y ~ 0 + x1 + x2 + x3 + x4 + x5 + x6, data = g), at)
save("generated_no_intercept_weighted_offset.json", "generated.csv",
  paste0("lm(", sub("~", "~ 0 +", six), ", weights = weight, offset = exposure)"),
  lm(y ~ 0 + x1 + x2 + x3 + x4 + x5 + x6, data = g, weights = weight, offset = exposure), at, at_weights,
  moved = lm(I(y - exposure) ~ 0 + x1 + x2 + x3 + x4 + x5 + x6, data = g, weights = weight))

t6 <- read("tiny.csv")
t6_at <- data.frame(x1 = c(2.5, 20), x2 = c(0, -3))
save("tiny.json", "tiny.csv", "lm(y ~ x1 + x2)", lm(y ~ x1 + x2, data = t6), t6_at)
save("tiny_no_intercept.json", "tiny.csv", "lm(y ~ 0 + x1)", lm(y ~ 0 + x1, data = t6), t6_at["x1"])
save("tiny_intercept_only.json", "tiny.csv", "lm(y ~ 1)", lm(y ~ 1, data = t6), t6_at["x1"])

l1 <- read("leverage_one.csv")
save("leverage_one.json", "leverage_one.csv", "lm(y ~ x + lone)", lm(y ~ x + lone, data = l1),
  data.frame(x = c(4.5, 5), lone = c(0, 1)))

r <- read("rank_deficient.csv")
r_at <- data.frame(
  north = c(50, 10), south = c(25, 40), total = c(75, 50), price = c(4.5, 9), price_copy = c(4.5, 9),
  country = 7, doubled = c(97, 17)
)
save("rank_deficient.json", "rank_deficient.csv",
  "lm(y ~ north + south + total + price + price_copy + country + doubled)",
  lm(y ~ north + south + total + price + price_copy + country + doubled, data = r), r_at)
save("rank_deficient_no_intercept.json", "rank_deficient.csv",
  "lm(y ~ 0 + north + south + total + price + price_copy + country + doubled)",
  lm(y ~ 0 + north + south + total + price + price_copy + country + doubled, data = r), r_at)
