#!/usr/bin/env python3
"""Writes fitting_numbers.csv and comparison.csv: the printed rows of 2004, and the present beside some of them.

Nothing is shared with the program: every count of every number of cases is printed and rounded, tables are put together
from those that print as the row, and tests add up all draws in whole numbers.

Run in this folder: python3 comparison.py   (the standard library is enough; some minutes)
"""

import csv
import json
from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import comb, sqrt
from statistics import NormalDist

PACK = "../../../audit_forms/packs/tayside"
MOST = 400
OFFERED = {"rating": ["poor", "adequate", "good", "very_good"], "yes_no": ["yes", "no"],
           "kpi": ["yes", "no_organisational", "no_outwith"]}
FAVOURABLE = {"rating": {2, 3}, "yes_no": {0}, "kpi": {0}}
Z = NormalDist().inv_cdf(0.975)

# Row, counts now in the order of the scale, number of cases then if it is known.
CASES = [
    ("hbr.overall_standard", (1, 6, 14, 4), None),
    ("hbr.overall_standard", (1, 6, 14, 4), 23),
    ("hbr.overall_standard", (1, 6, 14, 4), 46),
    ("hbr.release_plan", (20, 3), None),
    ("hbr.release_plan", (20, 3), 18),
    ("planning.written_plan", (25, 20), None),
    ("kpi.first_appointment_throughcare", (50, 40, 10), None),
    ("kpi.home_visits_12_weeks", (40, 20, 0), None),
    ("pdo_performance_sex.appointments_4_weeks", (5, 10, 5), None),
    ("pdo_performance_svo.compliance_management", (1, 2, 8, 4), None),
    ("pdo_performance_svo.compliance_management", (1, 2, 8, 4), 10),
]


def rows():
    with open(f"{PACK}/baseline.json", encoding="utf-8") as file:
        for row in json.load(file)["rows"]:
            scale = next(name for name in ("kpi", "yes_no", "rating") if matches(row, name))
            yield row["row"], scale, [row["percent"].get(name) for name in OFFERED[scale]], row["working_n"]


def matches(row, scale):
    if scale == "kpi" and set(row["percent"]) == {"yes"}:
        return True
    return set(row["percent"]) == set(OFFERED[scale])


def printed(count, number):
    """The whole percentage, halves up."""
    percent = Fraction(100 * count, number)
    whole = percent.numerator // percent.denominator
    return whole + (1 if percent - whole >= Fraction(1, 2) else 0)


@lru_cache(maxsize=None)
def all_printed(number):
    return [printed(k, number) for k in range(number + 1)]


def counts_of_each_cell(percents, number):
    return [[k for k, whole in enumerate(all_printed(number)) if percent in (None, whole)] for percent in percents]


def fits(percents, number):
    """Whether the counts that print so can add to the number: every sum that they reach, cell by cell."""
    sums = {0}
    for counts in counts_of_each_cell(percents, number):
        sums = {total + count for total in sums for count in counts if total + count <= number}
    return number in sums


def tables(percents, number):
    *first, last = counts_of_each_cell(percents, number)
    allowed = set(last)
    for counts in product(*first):
        rest = number - sum(counts)
        if rest in allowed:
            yield (*counts, rest)


def wilson(k, n):
    share = k / n
    centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return (0.0 if k == 0 else centre - half), (1.0 if k == n else centre + half)


def newcombe(k1, n1, k2, n2):
    p1, p2 = k1 / n1, k2 / n2
    (l1, u1), (l2, u2) = wilson(k1, n1), wilson(k2, n2)
    return p1 - p2 - sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2), p1 - p2 + sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)


def fisher(k1, n1, k2, n2):
    total = k1 + k2
    weights = [comb(n1, k) * comb(n2, total - k) for k in range(max(0, total - n2), min(n1, total) + 1)]
    seen = comb(n1, k1) * comb(n2, k2)
    return float(Fraction(sum(w for w in weights if w * 10**7 <= seen * (10**7 + 1)), comb(n1 + n2, total)))


def rank_sum(now, then):
    """Two-sided: of all ways to draw as many as are now, those whose rank sum lies as far from its mean."""
    ties = [a + b for a, b in zip(now, then)]
    drawn, total = sum(now), sum(now) + sum(then)
    ranks, below = [], 0
    for tie in ties:
        ranks.append(2 * below + tie + 1)  # doubled midranks
        below += tie
    mean = drawn * (total + 1)
    seen = abs(sum(x * rank for x, rank in zip(now, ranks)) - mean)
    extreme = 0
    a, b, c, d = ties
    for x in range(min(a, drawn) + 1):
        for y in range(min(b, drawn - x) + 1):
            for z in range(max(0, drawn - x - y - d), min(c, drawn - x - y) + 1):
                w = drawn - x - y - z
                if abs(x * ranks[0] + y * ranks[1] + z * ranks[2] + w * ranks[3] - mean) >= seen:
                    extreme += comb(a, x) * comb(b, y) * comb(c, z) * comb(d, w)
    return float(Fraction(extreme, comb(total, drawn)))


def theta(now, then):
    wins = sum(n * t * (2 if i > j else 1 if i == j else 0) for i, n in enumerate(now) for j, t in enumerate(then))
    return wins / (2 * sum(now) * sum(then))


def compared(percents, scale, now, working, known):
    favourable = FAVOURABLE[scale]
    k_now, n_now = sum(now[i] for i in favourable), sum(now)
    least = -(-2 * working // 3)
    numbers = [known] if known else [n for n in range(1, MOST + 1) if fits(percents, n)]
    shares, differences, thetas, tests = [], [], [], {"share": [], "share_any": [], "ordinal": [], "ordinal_any": []}
    for number in numbers:
        candidate = bool(known) or number >= least
        every = list(tables(percents, number))
        for k in sorted({sum(table[i] for i in favourable) for table in every}):
            p = fisher(k_now, n_now, k, number)
            tests["share_any"].append(p)
            if candidate:
                tests["share"].append(p)
                shares.append(k / number)
                differences.append(newcombe(k_now, n_now, k, number))
        if scale != "rating":
            continue
        for table in every:
            p = rank_sum(now, table)
            tests["ordinal_any"].append(p)
            if candidate:
                tests["ordinal"].append(p)
                thetas.append(theta(now, table))
    return {
        "least": least,
        "candidates": sum(1 for number in numbers if known or number >= least),
        "share_low": min(shares), "share_high": max(shares),
        "difference_low": min(low for low, _ in differences), "difference_high": max(high for _, high in differences),
        "share_p_max": max(tests["share"]), "share_p_max_any": "" if known else max(tests["share_any"]),
        "theta_low": min(thetas, default=""), "theta_high": max(thetas, default=""),
        "ordinal_p_max": max(tests["ordinal"], default=""),
        "ordinal_p_max_any": "" if known else max(tests["ordinal_any"], default=""),
    }


def text(value):
    return f"{value:.15g}" if isinstance(value, float) else str(value)


BASELINE = {row: (scale, percents, working) for row, scale, percents, working in rows()}

with open("fitting_numbers.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["row", "fitting"])
    for row, (_, percents, _) in BASELINE.items():
        writer.writerow([row, "/".join(str(n) for n in range(1, MOST + 1) if fits(percents, n))])

with open("comparison.csv", "w", newline="", encoding="utf-8") as file:
    writer = None
    for row, now, known in CASES:
        scale, percents, working = BASELINE[row]
        found = {"row": row, "now": "/".join(map(str, now)), "known": known or "",
                 **compared(percents, scale, now, working, known)}
        if writer is None:
            writer = csv.DictWriter(file, found.keys(), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: text(value) for name, value in found.items()})
