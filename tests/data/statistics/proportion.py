#!/usr/bin/env python3
"""Writes wilson.csv and goodman.csv: intervals by statsmodels' proportion_confint and multinomial_proportions_confint.

Run in this folder: python3 proportion.py   (Debian 12: python3-statsmodels 0.13.5)
"""

import csv

from statsmodels.stats.proportion import multinomial_proportions_confint, proportion_confint

CASES = [(k, n) for n in (1, 2, 5, 13, 23, 121, 400) for k in sorted({0, 1, n // 3, n // 2, n - 1, n})]
CASES += [(81, 263), (15, 148), (1, 29), (123456, 1000000), (3, 1000000)]

TABLES = [
    [56, 72, 73, 59, 62, 87, 58],
    [2, 11, 8, 2],
    [24, 65, 30, 2],
    [14, 9],
    [1, 1, 1],
    [500, 300, 200, 1000],
]

with open("wilson.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["k", "n", "alpha", "low", "high"])
    for k, n in CASES:
        for alpha in (0.05, 0.01, 0.2):
            low, high = proportion_confint(k, n, alpha, method="wilson")
            writer.writerow([k, n, alpha, f"{low:.15g}", f"{high:.15g}"])

with open("goodman.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["counts", "alpha", "category", "low", "high"])
    for table in TABLES:
        for alpha in (0.05, 0.01):
            intervals = multinomial_proportions_confint(table, alpha, method="goodman")
            for category, (low, high) in enumerate(intervals):
                counts = "/".join(map(str, table))
                writer.writerow([counts, alpha, category, f"{low:.15g}", f"{high:.15g}"])
