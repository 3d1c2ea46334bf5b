# Writes michelson.csv, Michelson's measurements of the speed of light as NIST's StRD set "Michelso" has them (R's data
# set morley, in thousands of km/s), and numeric_summary.csv: quantile, mean and sd of small sets.
#
# Run in this folder: Rscript numeric_summary.R   (Debian 12: r-base-core 4.2.2)

write.csv(data.frame(value = sprintf("%.2f", 299 + morley$Speed / 1000)), "michelson.csv", row.names = FALSE,
          quote = FALSE)

set.seed(2004)
exactly <- function(x) sprintf("%.15g", x)
rows <- NULL
for (values in list(5, c(1, 2), c(3, 1, 2), c(0, 0, 1, 9), round(rexp(23, 0.1)), round(rexp(40, 0.02)), c(-7, 3, 3, 3))) {
  q <- quantile(values, names = FALSE)
  rows <- rbind(rows, c(paste(values, collapse = "/"), exactly(mean(values)),
                        if (length(values) > 1) exactly(sd(values)) else "", exactly(q)))
}
colnames(rows) <- c("values", "mean", "deviation", "minimum", "lower", "median", "upper", "maximum")
write.csv(rows, "numeric_summary.csv", row.names = FALSE, quote = FALSE)
