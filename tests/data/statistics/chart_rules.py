# Writes chart_rules.csv: random p-charts with the points that each rule of NHS England's "Making Data Count" and of
# Anhoj and Olesen marks, found by looking at every window of a chart by itself.
#
# Run in this folder: python3 chart_rules.py   (Python 3.11, standard library only)

import csv
import math
import random
from fractions import Fraction
from itertools import groupby
from math import comb

random.seed(299)


def marked_windows(count, length, fits):
    marked = set()
    for start in range(count - length + 1):
        window = range(start, start + length)
        if fits(window):
            marked.update(window)
    return marked


def crossings_needed(useful):
    tosses, total, k = useful - 1, 0, 0
    while True:
        total += comb(tosses, k)
        if Fraction(total, 2**tosses) >= Fraction(1, 20):
            return k
        k += 1


def judge(k, n):
    shares = [Fraction(a, b) for a, b in zip(k, n)]
    centre = Fraction(sum(k), sum(n))
    sigma = [math.sqrt(float(centre * (1 - centre)) / cases) for cases in n]
    z = [float(share - centre) / one for share, one in zip(shares, sigma)]
    sides = [(share > centre) - (share < centre) for share in shares]
    count = len(shares)
    marks = {}
    for name, side in (("up", 1), ("down", -1)):
        outside = {i for i in range(count) if side * z[i] > 3}
        near = {i for i in range(count) if 2 < side * z[i] <= 3}
        marks["outside_" + name] = outside
        marks["shift_" + name] = marked_windows(count, 7, lambda w: all(sides[i] == side for i in w))
        marks["trend_" + name] = marked_windows(
            count, 7, lambda w: all((shares[i + 1] - shares[i]) * side > 0 for i in w[:-1]))
        marks["near_" + name] = near & marked_windows(
            count, 3, lambda w: all(sides[i] == side for i in w) and len(near & set(w)) >= 2)
    useful = [i for i in range(count) if sides[i] != 0]
    runs = [list(run) for _, run in groupby(useful, key=lambda i: sides[i])]
    allowed = round(math.log2(len(useful))) + 3 if len(useful) >= 10 else count
    for name, side in (("up", 1), ("down", -1)):
        marks["run_" + name] = {i for run in runs if len(run) > allowed and sides[run[0]] == side for i in run}
    few = len(useful) >= 10 and len(runs) - 1 < crossings_needed(len(useful))
    return marks, few


def series(kind, count):
    n = [random.choice([600, 900] if kind == "drift" else [20, 35, 50, 80]) for _ in range(count)]
    level = 0.4
    k = []
    for i, cases in enumerate(n):
        share = {"calm": level, "shift": level + (0.15 if i >= count // 2 else -0.1),
                 "drift": 0.1 + 0.8 * abs(2 * i / count - 1), "wild": random.choice([0.15, 0.4, 0.65])}[kind]
        k.append(sum(random.random() < share for _ in range(cases)))
    return k, n


def listed(values):
    return "/".join(str(value) for value in values) or "-"


with open("chart_rules.csv", "w", newline="") as file:
    writer = None
    for kind in ("calm", "shift", "drift", "wild"):
        for count in (10, 11, 12, 18, 24, 36) * 3:
            k, n = series(kind, count)
            marks, few = judge(k, n)
            row = {"kind": kind, "k": listed(k), "n": listed(n)}
            row.update({name: listed(sorted(points)) for name, points in marks.items()})
            row["few_crossings"] = int(few)
            if writer is None:
                writer = csv.DictWriter(file, row.keys(), lineterminator="\n")
                writer.writeheader()
            writer.writerow(row)
