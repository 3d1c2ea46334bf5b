# Writes rank_sum.csv: the Wilcoxon-Mann-Whitney test on midranks, exact by coin's wilcox_test, and by the normal
# distribution with the variance for ties and continuity 1/2 by wilcox.test.
#
# Run in this folder: Rscript rank_sum.R   (Debian 12: r-base-core 4.2.2, r-cran-coin 1.4-2)

suppressMessages(library(coin))
set.seed(2004)
exactly <- function(x) sprintf("%.15g", x)
answers <- function(counts) rep(seq_along(counts), counts)
draw <- function(size, chances) tabulate(sample(seq_along(chances), size, TRUE, chances), length(chances))

tables <- list(list(c(1, 6, 14, 4), c(2, 11, 8, 2)), list(c(20, 3), c(14, 9)), list(c(0, 1), c(1, 0)),
               list(c(5, 0, 0, 0), c(0, 0, 3, 4)), list(c(0, 9, 0, 1), c(0, 8, 0, 2)), list(c(3, 3, 3), c(3, 3, 3)))
for (sizes in list(c(3, 4), c(9, 30), c(23, 25), c(60, 41), c(121, 90)))
  for (chances in list(c(1, 1), c(2, 5, 3), c(20, 54, 25, 2), c(1, 1, 1, 7), c(1, 2, 4, 2, 1), rep(1, 7)))
    tables <- c(tables, list(list(draw(sizes[1], chances), draw(sizes[2], rev(chances)))))

rows <- NULL
for (table in tables) {
  now <- answers(table[[1]])
  then <- answers(table[[2]])
  if (length(unique(c(now, then))) < 2) next
  group <- factor(rep(c("now", "then"), c(length(now), length(then))))
  exact <- pvalue(wilcox_test(c(now, then) ~ group, distribution = "exact"))
  normal <- wilcox.test(now, then, exact = FALSE, correct = TRUE)
  theta <- unname(normal$statistic) / length(now) / length(then)
  rows <- rbind(rows, c(paste(table[[1]], collapse = "/"), paste(table[[2]], collapse = "/"), exactly(theta),
                        exactly(exact), exactly(normal$p.value)))
}
colnames(rows) <- c("now", "then", "theta", "exact_p", "normal_p")
write.csv(rows, "rank_sum.csv", row.names = FALSE, quote = FALSE)
