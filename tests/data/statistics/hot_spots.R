# Writes hot_spots.csv: matrices of rows by group. p of each cell against all other groups by fisher.test, adjusted by
# p.adjust "BH" over all cells of the set that have ten answers or more; and whether the groups of a row differ, by
# kruskal.test for ratings (poor, adequate, good, very good), else by fisher.test on all categories, or by chisq.test
# where there are too many tables.
#
# Run in this folder: Rscript hot_spots.R   (Debian 12: r-base-core 4.2.2)

set.seed(2004)
favourable <- list(rating = 3:4, yes_no = 1, kpi = 1)
shares <- list(rating = c(.2, .3, .3, .2), yes_no = c(.7, .3), kpi = c(.7, .2, .1))

row_of <- function(scale, n, worse) {
  groups <- lapply(seq_along(n), function(g) {
    p <- shares[[scale]]
    if (g == worse) p[-favourable[[scale]]] <- p[-favourable[[scale]]] * 12
    as.vector(rmultinom(1, n[g], p))
  })
  list(scale = scale, groups = groups)
}

figures <- function(rows) {
  cells <- NULL
  for (i in seq_along(rows)) {
    good <- favourable[[rows[[i]]$scale]]
    k <- sapply(rows[[i]]$groups, function(x) sum(x[-good]))
    n <- sapply(rows[[i]]$groups, sum)
    for (g in seq_along(n)) {
      p <- if (n[g] < 10) NA else fisher.test(rbind(c(k[g], n[g] - k[g]), c(sum(k[-g]), sum(n[-g]) - sum(k[-g]))))$p.value
      cells <- rbind(cells, c(i, k[g], n[g], sum(k[-g]), sum(n[-g]), p))
    }
  }
  adjusted <- rep(NA, nrow(cells))
  judged <- !is.na(cells[, 6])
  adjusted[judged] <- p.adjust(cells[judged, 6], "BH")
  listed <- judged & adjusted <= 0.05 & cells[, 2] / cells[, 3] > cells[, 4] / cells[, 5]
  text <- function(x) paste(ifelse(is.na(x), "", sprintf("%.15g", x)), collapse = "/")
  sapply(seq_along(rows), function(i) {
    mine <- cells[, 1] == i
    groups <- rows[[i]]$groups
    varies <- sum(colSums(do.call(rbind, groups)) > 0) > 1
    spread <- if (!varies) 1
      else if (rows[[i]]$scale == "rating")
        kruskal.test(unlist(lapply(groups, function(x) rep(1:4, x))), rep(seq_along(groups), sapply(groups, sum)))$p.value
      else {
        table <- do.call(rbind, groups)[, colSums(do.call(rbind, groups)) > 0]
        # Three categories in five groups have more than a million tables.
        if (length(table) > 10) suppressWarnings(chisq.test(table)$p.value)
        else fisher.test(table, workspace = 2e7)$p.value
      }
    paste(rows[[i]]$scale, paste(sapply(groups, paste, collapse = "/"), collapse = " "), text(cells[mine, 6]),
          text(adjusted[mine]), paste(as.integer(listed[mine]), collapse = "/"), sprintf("%.15g", spread), sep = ",")
  })
}

kinds <- c("rating", "yes_no", "kpi")
sets <- list(
  lapply(1:12, function(i) row_of(kinds[i %% 3 + 1], c(20, 30, 25), if (i %in% c(2, 7)) 2 else 0)),
  lapply(1:9, function(i) row_of(kinds[i %% 3 + 1], c(9, 10, 11), if (i == 1) 3 else 0)),
  lapply(1:6, function(i) row_of(kinds[i %% 3 + 1], c(12, 8, 30, 15, 40), if (i == 4) 5 else 0)))
lines <- "set,scale,groups,p,p_adjusted,listed,heterogeneity"
for (s in seq_along(sets)) lines <- c(lines, paste(s, figures(sets[[s]]), sep = ","))
writeLines(lines, "hot_spots.csv")
