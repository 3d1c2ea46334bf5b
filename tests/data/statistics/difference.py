#!/usr/bin/env python3
"""Writes newcombe.csv: intervals of a difference of two shares by statsmodels' confint_proportions_2indep, "newcomb".

Run in this folder: python3 difference.py   (Debian 12: python3-statsmodels 0.13.5)
"""

import csv

from statsmodels.stats.proportion import confint_proportions_2indep

GROUPS = [(0, 1), (1, 1), (0, 13), (4, 13), (13, 13), (14, 23), (20, 23), (48, 80), (56, 70), (399, 400), (250, 1000)]

with open("newcombe.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["first_k", "first_n", "second_k", "second_n", "alpha", "low", "high"])
    for first in GROUPS:
        for second in GROUPS:
            for alpha in (0.05, 0.1):
                low, high = confint_proportions_2indep(*first, *second, method="newcomb", compare="diff", alpha=alpha)
                writer.writerow([*first, *second, alpha, f"{low:.15g}", f"{high:.15g}"])
