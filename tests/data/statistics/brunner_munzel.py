#!/usr/bin/env python3
"""Writes brunner_munzel.csv: the test by scipy.stats.brunnermunzel; interval and degrees of freedom from the ranks, as
Brunner & Munzel 2000 write them. That both roads give the same p is checked here.

Run in this folder: python3 brunner_munzel.py   (Debian 12: python3-scipy 1.10.1)
"""

import csv
import math

import numpy
from scipy import stats

TABLES = [
    ([11, 51, 22, 21, 7], [24, 37, 21, 19, 6]),
    ([1, 6, 14, 4], [2, 11, 8, 2]),
    ([1, 1, 5, 2, 1, 1], [11, 2, 0, 1, 0, 0]),
    ([20, 3], [14, 9]),
    ([1, 1], [1, 1]),
    ([0, 3, 1], [4, 1, 0]),
    ([300, 100, 50, 50], [24, 65, 30, 2]),
    ([2, 9, 0, 12, 5], [2, 9, 0, 12, 5]),
]


def answers(counts):
    return numpy.repeat(numpy.arange(len(counts)), counts)


def interval(now, then, alpha):
    """θ, its limits and the degrees of freedom."""
    n, m = len(now), len(then)
    ranks = stats.rankdata(numpy.concatenate([then, now]))
    of_then, of_now = ranks[:m], ranks[m:]
    theta = (of_now.mean() - (n + 1) / 2) / m
    s_then = numpy.sum((of_then - stats.rankdata(then) - of_then.mean() + (m + 1) / 2) ** 2) / (m - 1)
    s_now = numpy.sum((of_now - stats.rankdata(now) - of_now.mean() + (n + 1) / 2) ** 2) / (n - 1)
    error = math.sqrt(m * s_then + n * s_now) / (n * m)
    df = (m * s_then + n * s_now) ** 2 / ((m * s_then) ** 2 / (m - 1) + (n * s_now) ** 2 / (n - 1))
    reach = stats.t.ppf(1 - alpha / 2, df) * error
    return theta, max(theta - reach, 0), min(theta + reach, 1), df


with open("brunner_munzel.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["now", "then", "alpha", "theta", "low", "high", "df", "p"])
    for now_counts, then_counts in TABLES:
        now, then = answers(now_counts), answers(then_counts)
        statistic, p = stats.brunnermunzel(then, now)
        for alpha in (0.05, 0.01):
            theta, low, high, df = interval(now, then, alpha)
            if p > alpha:
                assert low < 0.5 < high
            else:
                assert not low < 0.5 < high
            row = [theta, low, high, df, p]
            names = ["/".join(map(str, counts)) for counts in (now_counts, then_counts)]
            writer.writerow([*names, alpha, *(f"{value:.15g}" for value in row)])
        error = (high - low) / 2 / stats.t.ppf(0.995, df) if 0 < low and high < 1 else None
        if error:
            assert math.isclose(2 * stats.t.sf(abs(theta - 0.5) / error, df), p, rel_tol=1e-9)
