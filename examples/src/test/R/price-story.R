# The numbers of PriceStory once more, by other means: from the raw invoice lines to the effects.
#
#   Rscript src/test/R/price-story.R > src/test/resources/io/bellwether/examples/price-story.csv
#
# in the folder of the module examples. Base R and sandwich; R 4.2.2, sandwich as printed below.
suppressMessages(library(sandwich))
options(stringsAsFactors = FALSE)

raw <- read.csv(gzfile("src/main/resources/io/bellwether/examples/online-retail-best-sellers.csv.gz"),
                colClasses = c(customer_id = "character", invoice_no = "character",
                               stock_code = "character"), na.strings = "")
out <- function(name, value) cat(name, ",", format(value, digits = 15, trim = TRUE), "\n", sep = "")
cat("# R ", as.character(getRversion()), ", sandwich ", as.character(packageVersion("sandwich")),
    ", by price-story.R\nname,value\n", sep = "")
out("lines", nrow(raw))

# cleaning
d <- raw[!duplicated(raw), ]
cancellation <- startsWith(d$invoice_no, "C")
key <- paste(d$customer_id, d$stock_code, abs(d$quantity))
gone <- cancellation
open <- new.env()
for (i in seq_len(nrow(d))) {
  k <- key[i]
  if (cancellation[i]) {
    stack <- get0(k, open, ifnotfound = integer())
    if (length(stack)) {
      gone[tail(stack, 1)] <- TRUE
      assign(k, head(stack, -1), open)
    }
  } else if (d$quantity[i] > 0) {
    assign(k, c(get0(k, open, ifnotfound = integer()), i), open)
  }
}
d <- d[!gone & d$quantity > 0 & d$unit_price > 0 & !is.na(d$customer_id), ]
out("orders", nrow(d))

# weeks; articles by their most frequent description
day <- as.Date(substr(d$invoice_date, 1, 10))
d$week <- day - (as.integer(format(day, "%u")) - 1)
names <- table(d$stock_code, trimws(d$description))
d$article <- colnames(names)[max.col(names, ties.method = "first")][match(d$stock_code, rownames(names))]
d <- d[d$week >= as.Date("2010-12-06") & d$week <= as.Date("2011-11-28"), ]
d$region <- ifelse(d$country == "United Kingdom", "UK", "abroad")

# list prices
prices <- do.call(rbind, lapply(split(d, d$article), function(a) {
  weeks <- sort(unique(a$week))
  small <- a[a$quantity <= median(a$quantity), ]
  price <- sapply(seq_along(weeks), function(i) {
    p <- small$unit_price[small$week == weeks[i]]
    if (length(p) < 3) return(NA)
    counts <- table(p)
    max(as.numeric(names(counts)[counts == max(counts)]))
  })
  first <- price[!is.na(price)][1]
  last <- first
  for (i in seq_along(price)) if (is.na(price[i])) price[i] <- last else last <- price[i]
  data.frame(article = a$article[1], week = weeks, list = price, first = first)
}))
w <- aggregate(quantity ~ article + region + week, d, sum)
w <- merge(w, prices)
w$raised <- pmax(0, log(w$list / w$first))
w$cut <- pmax(0, log(w$first / w$list))
month <- as.integer(format(w$week, "%m"))
w$season <- ifelse(month <= 4, "1", ifelse(month <= 8, "2", "3"))
w$region <- factor(w$region, c("UK", "abroad"))
out("rows", nrow(w))
out("units", sum(w$quantity))

# effects
model <- function(data) lm(log(quantity) ~ article + region + season + raised + cut, data)
fit <- model(w)
hc3 <- sqrt(diag(vcovHC(fit, "HC3")))
articles <- sort(unique(w$article), method = "radix")
groups <- 16
n <- length(articles)
parts <- sapply(0:(groups - 1), function(g) {
  left <- articles[(g * n %/% groups + 1):((g + 1) * n %/% groups)]
  coef(model(w[!w$article %in% left, ]))[c("raised", "cut", "regionabroad", "season3")]
})
jackknife <- sqrt((groups - 1) / groups * rowSums((parts - rowMeans(parts))^2))
for (name in rownames(parts)) {
  out(paste0(name, ".estimate"), coef(fit)[[name]])
  out(paste0(name, ".hc3"), hc3[[name]])
  out(paste0(name, ".jackknife"), jackknife[[name]])
}
out("sigma", summary(fit)$sigma)
out("r.squared", summary(fit)$r.squared)

# the last six weeks, by the model with Duan's smearing and by average weeks
train <- w[w$week < as.Date("2011-10-24"), ]
test <- w[w$week >= as.Date("2011-10-24"), ]
learned <- model(train)
predicted <- exp(predict(learned, test)) * mean(exp(residuals(learned)))
out("heldout.rows", nrow(test))
out("heldout.rmse", sqrt(mean((predicted - test$quantity)^2)))
means <- aggregate(quantity ~ article + region, train, mean)
average <- means$quantity[match(paste(test$article, test$region), paste(means$article, means$region))]
average[is.na(average)] <- 0
out("heldout.rmse.average", sqrt(mean((average - test$quantity)^2)))
