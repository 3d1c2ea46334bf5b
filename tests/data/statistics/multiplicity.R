# Writes multiplicity.csv: p-values adjusted by p.adjust, a family a set.
#
# Run in this folder: Rscript multiplicity.R   (Debian 12: r-base-core 4.2.2)

set.seed(2004)
sets <- list(c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
               0.7590, 1.0000),
             c(0.04, 0.01, 0.03, 0.01, 0.04), c(0, 0, 1, 1, 0.5), 0.3, round(runif(22)^3, 6), round(runif(60), 2))
rows <- NULL
for (i in seq_along(sets))
  rows <- rbind(rows, cbind(i, sprintf("%.15g", sets[[i]]), sprintf("%.15g", p.adjust(sets[[i]], "holm")),
                            sprintf("%.15g", p.adjust(sets[[i]], "BH"))))
colnames(rows) <- c("set", "p", "holm", "bh")
write.csv(rows, "multiplicity.csv", row.names = FALSE, quote = FALSE)
