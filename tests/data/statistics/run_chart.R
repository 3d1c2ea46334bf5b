# Writes run_chart.csv: the limits of Anhoj and Olesen's rules by number of useful points, from R's qbinom and log2.
#
# Run in this folder: Rscript run_chart.R   (Debian 12: r-base-core 4.2.2)

n <- c(10:100, 500, 5000)
write.csv(data.frame(useful = n, longest_run = round(log2(n)) + 3, crossings = qbinom(0.05, n - 1, 0.5)),
          "run_chart.csv", row.names = FALSE, quote = FALSE)
