#!/usr/bin/env python3
"""Writes kappa.csv, symmetry.csv and krippendorff.csv.

kappa.csv: Cohen's kappa and both standard errors by statsmodels' cohens_kappa. symmetry.csv: the tests of Bowker and of
Stuart and Maxwell by statsmodels' SquareTable. krippendorff.csv: Krippendorff's alpha by its definition over pairs of
values, in fractions: another road than the coincidences of the C++.

Run in this folder: python3 agreement.py   (Debian 12: python3-statsmodels 0.13.5)
"""

import csv
import random
from fractions import Fraction
from itertools import combinations

import numpy
from statsmodels.stats.contingency_tables import SquareTable
from statsmodels.stats.inter_rater import cohens_kappa

random.seed(2004)
TABLES = [
    [[0, 4, 1], [0, 8, 0], [0, 1, 5]],
    [[1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492]],
    [[22, 2, 2, 0], [5, 7, 14, 0], [0, 2, 36, 0], [0, 1, 17, 10]],
    [[118, 5], [2, 0]],
    [[3, 1, 2], [2, 4, 1], [1, 3, 9]],
] + [[[random.randint(1, 9) + (20 if i == j else 0) for j in range(size)] for i in range(size)] for size in (2, 3, 4, 5)]


def text(rows):
    return " ".join("/".join(map(str, row)) for row in rows)


def exactly(*values):
    return [f"{value:.15g}" for value in values]


with open("kappa.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["pairs", "weights", "kappa", "error", "null_error", "low", "high", "p"])
    for table in TABLES:
        for name, weights in (("unweighted", None), ("linear", "linear"), ("quadratic", "quadratic")):
            result = cohens_kappa(numpy.array(table), wt=weights)
            numbers = exactly(result.kappa, result.std_kappa, result.std_kappa0, result.kappa_low, result.kappa_upp,
                              result.pvalue_two_sided)
            writer.writerow([text(table), name, *numbers])

with open("symmetry.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["pairs", "bowker", "bowker_df", "bowker_p", "stuart_maxwell", "stuart_maxwell_df",
                     "stuart_maxwell_p"])
    for table in TABLES:
        # statsmodels counts pairs of categories that were never mixed up; we do not.
        if any(table[i][j] + table[j][i] == 0 for i, j in combinations(range(len(table)), 2)):
            continue
        square = SquareTable(numpy.array(table, dtype=float), shift_zeros=False)
        bowker = square.symmetry()
        stuart = square.homogeneity(method="stuart_maxwell")
        writer.writerow([text(table), *exactly(bowker.statistic), int(bowker.df), *exactly(bowker.pvalue),
                         *exactly(stuart.statistic), int(stuart.df), *exactly(stuart.pvalue)])


def alpha(units, kind, categories):
    """1 - observed / expected disagreement, over all ordered pairs of values."""
    units = [unit for unit in units if len(unit) >= 2]
    values = [value for unit in units for value in unit]
    total = [values.count(category) for category in range(categories)]

    def distance(a, b):
        low, high = min(a, b), max(a, b)
        if kind == "nominal":
            return Fraction(int(a != b))
        if kind == "interval":
            return Fraction((a - b) ** 2)
        return (sum(total[low : high + 1]) - Fraction(total[low] + total[high], 2)) ** 2

    seen = sum(
        Fraction(sum(distance(unit[i], unit[j]) for i in range(len(unit)) for j in range(len(unit)) if i != j),
                 len(unit) - 1)
        for unit in units
    ) / len(values)
    expected = Fraction(
        sum(distance(values[i], values[j]) for i in range(len(values)) for j in range(len(values)) if i != j),
        len(values) * (len(values) - 1),
    )
    return float(1 - seen / expected)


with open("krippendorff.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["readings", "nominal", "ordinal", "interval"])
    for categories, cases, readers in ((2, 10, 2), (4, 25, 2), (4, 12, 3), (5, 20, 4), (3, 6, 5)):
        units = []
        for _ in range(cases):
            centre = random.randrange(categories)
            units.append([
                min(max(centre + random.choice((-1, 0, 0, 0, 1)), 0), categories - 1)
                for _ in range(readers)
                if random.random() < 0.9
            ])
        table = [[unit.count(category) for category in range(categories)] for unit in units]
        writer.writerow([text(table), *exactly(*(alpha(units, kind, categories)
                                                 for kind in ("nominal", "ordinal", "interval")))])
