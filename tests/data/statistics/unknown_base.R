# Writes unknown_base.csv: the greatest p-value over every table of counts that a printed row may stand for, by trying
# all of them with coin's exact wilcox_test or fisher.test, and the extremes of theta and of the favourable share.
#
# Run in this folder: Rscript unknown_base.R   (Debian 12: r-base-core 4.2.2, r-cran-coin 1.4-2)

suppressMessages(library(coin))
exactly <- function(x) sprintf("%.15g", x)
percent <- function(k, n) (200 * k + n) %/% (2 * n)

# All counts of n cases that print as the row: every k of each cell tried, the last takes what is left.
tables <- function(row, n) {
  ways <- lapply(row[-length(row)], function(p) Filter(function(k) percent(k, n) == p, 0:n))
  grid <- as.matrix(expand.grid(ways))
  last <- n - rowSums(grid)
  fits <- last >= 0 & percent(last, n) == row[length(row)]
  unname(cbind(grid, last)[fits, , drop = FALSE])
}

rank_p <- function(now, then) {
  answers <- c(rep(seq_along(now), now), rep(seq_along(then), then))
  group <- factor(rep(c("now", "then"), c(sum(now), sum(then))))
  if (length(unique(answers)) < 2) return(1)
  pvalue(wilcox_test(answers ~ group, distribution = "exact"))
}
theta <- function(now, then) {
  wins <- outer(seq_along(now), seq_along(then), function(i, j) (i > j) + (i == j) / 2)
  sum(outer(now, then) * wins) / sum(now) / sum(then)
}

questions <- list(
  list(row = c(9, 48, 35, 9), now = c(1, 6, 14, 4), favourable = 3:4, test = "rank_sum", least = 16, greatest = 50),
  list(row = c(9, 48, 35, 9), now = c(1, 6, 14, 4), favourable = 3:4, test = "fisher", least = 16, greatest = 400),
  list(row = c(14, 73, 14, 0), now = c(0, 9, 5, 3), favourable = 3:4, test = "rank_sum", least = 15, greatest = 60),
  list(row = c(61, 39), now = c(20, 3), favourable = 1, test = "fisher", least = 16, greatest = 400),
  list(row = c(61, 39), now = c(20, 3), favourable = 1, test = "fisher", least = 1, greatest = 22),
  list(row = c(100, 0, 0), now = c(50, 40, 10), favourable = 1, test = "fisher", least = 11, greatest = 400),
  list(row = c(65, 32, 4), now = c(40, 5, 5), favourable = 1, test = "fisher", least = 57, greatest = 400))

rows <- NULL
for (q in questions) {
  p <- NULL; where <- NULL; any <- 0; thetas <- NULL; shares <- NULL; seen <- NULL
  for (n in 1:q$greatest) {
    all <- tables(q$row, n)
    for (i in seq_len(nrow(all))) {
      then <- all[i, ]
      k <- sum(then[q$favourable])
      if (q$test == "fisher") {
        if (paste(n, k) %in% seen) next
        seen <- c(seen, paste(n, k))
        k_now <- sum(q$now[q$favourable])
        value <- fisher.test(rbind(c(k_now, sum(q$now) - k_now), c(k, n - k)))$p.value
      } else {
        value <- rank_p(q$now, then)
      }
      any <- max(any, value)
      if (n < q$least) next
      p <- c(p, value); where <- c(where, n)
      thetas <- c(thetas, theta(q$now, then)); shares <- c(shares, k / n)
    }
  }
  best <- max(p)
  favourable <- paste(as.integer(seq_along(q$row) %in% q$favourable), collapse = "/")
  rows <- rbind(rows, c(paste(q$row, collapse = "/"), paste(q$now, collapse = "/"), favourable, q$test, q$least,
                        q$greatest, length(p), exactly(best), min(where[p > best - 1e-9]), exactly(any),
                        exactly(min(thetas)), exactly(max(thetas)), exactly(min(shares)), exactly(max(shares))))
}
colnames(rows) <- c("printed", "now", "favourable", "test", "least", "greatest", "tables", "p_max", "p_max_base",
                    "p_max_any_base", "theta_low", "theta_high", "share_low", "share_high")
write.csv(rows, "unknown_base.csv", row.names = FALSE, quote = FALSE)
