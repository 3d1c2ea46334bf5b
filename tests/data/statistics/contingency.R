# Writes fisher.csv and independence.csv: Fisher's exact test by fisher.test, its mid-p form from dhyper, the
# Freeman-Halton test by fisher.test and Pearson's by chisq.test.
#
# Run in this folder: Rscript contingency.R   (Debian 12: r-base-core 4.2.2)

set.seed(2004)
exactly <- function(x) sprintf("%.15g", x)

# Tables as probable as the one seen count half; equal means within 1e-7, as in fisher.test.
midp <- function(k1, n1, k2, n2) {
  seen <- dhyper(k1, n1, n2, k1 + k2)
  all <- dhyper(0:n1, n1, n2, k1 + k2)
  less <- all < seen * (1 - 1e-7)
  equal <- !less & all <= seen * (1 + 1e-7)
  sum(all[less]) + sum(all[equal]) / 2
}

groups <- list(c(0, 5), c(2, 12), c(15, 18), c(3, 4), c(1, 4), c(14, 23), c(20, 23), c(11, 18), c(4, 13), c(40, 121),
               c(77, 300), c(399, 400), c(1, 1))
rows <- NULL
for (first in groups) for (second in groups) {
  successes <- first[1] + second[1]
  if (successes == 0 || successes == first[2] + second[2]) next
  p <- fisher.test(rbind(c(first[1], first[2] - first[1]), c(second[1], second[2] - second[1])))$p.value
  rows <- rbind(rows, c(first, second, exactly(p), exactly(midp(first[1], first[2], second[1], second[2]))))
}
colnames(rows) <- c("first_k", "first_n", "second_k", "second_n", "p", "mid_p")
write.csv(rows, "fisher.csv", row.names = FALSE, quote = FALSE)

rows <- NULL
for (shape in list(c(2, 3), c(2, 4), c(3, 2), c(3, 3), c(3, 4))) for (size in c(8, 14, 20)) for (trial in 1:3) {
  table <- matrix(0, shape[1], shape[2])
  for (case in 1:size) {
    i <- sample(shape[1], 1)
    j <- sample(shape[2], 1, prob = seq_len(shape[2]))
    table[i, j] <- table[i, j] + 1
  }
  if (any(rowSums(table) == 0) || any(colSums(table) == 0)) next
  exact <- fisher.test(table, workspace = 2e7)$p.value
  pearson <- suppressWarnings(chisq.test(table, correct = FALSE))
  rows <- rbind(rows, c(paste(apply(table, 1, paste, collapse = "/"), collapse = " "), exactly(exact),
                        exactly(pearson$statistic), pearson$parameter, exactly(pearson$p.value)))
}
colnames(rows) <- c("table", "exact_p", "chi_squared", "df", "chi_squared_p")
write.csv(rows, "independence.csv", row.names = FALSE, quote = FALSE)
