# Writes kruskal_wallis.csv: the test by kruskal.test.
#
# Run in this folder: Rscript kruskal_wallis.R   (Debian 12: r-base-core 4.2.2)

set.seed(2004)
exactly <- function(x) sprintf("%.15g", x)
rows <- NULL
for (groups in 2:5) for (categories in c(2, 4, 7)) for (size in c(6, 40)) {
  table <- t(sapply(seq_len(groups), function(i)
    tabulate(sample(categories, size + 3 * i, TRUE, prob = seq_len(categories) + i), categories)))
  answers <- unlist(lapply(seq_len(groups), function(i) rep(seq_len(categories), table[i, ])))
  result <- kruskal.test(answers, rep(seq_len(groups), rowSums(table)))
  rows <- rbind(rows, c(paste(apply(table, 1, paste, collapse = "/"), collapse = " "), exactly(result$statistic),
                        result$parameter, exactly(result$p.value)))
}
colnames(rows) <- c("groups", "statistic", "df", "p")
write.csv(rows, "kruskal_wallis.csv", row.names = FALSE, quote = FALSE)
