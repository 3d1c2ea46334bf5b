#!/usr/bin/env python3
"""Draws a stratified random sample as docs/statistics.md describes it, written apart from the program.

    tests/data/statistics/sample.py > tests/data/statistics/sample.csv

One line for each case in the order of its stratum: seed, authority, category, position from 1, reference. The frame has
12 cases of angus/custody, 5 of angus/other and 23 of dundee/custody, of which the seed alone decides the order.
"""

MASK = (1 << 64) - 1


def splitmix64(seed):
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        mixed = seed
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        yield mixed ^ (mixed >> 31)


def below(numbers, bound):
    fair = (1 << 64) - (1 << 64) % bound  # a multiple of bound; the lowest 2^64 mod bound numbers are left out
    while True:
        drawn = next(numbers)
        if drawn >= (1 << 64) - fair:
            return drawn % bound


def shuffled(items, numbers):
    items = sorted(items)
    for left in range(len(items), 1, -1):
        chosen = below(numbers, left)
        items[left - 1], items[chosen] = items[chosen], items[left - 1]
    return items


FRAME = {
    ("angus", "custody"): [f"a/{i:03}" for i in range(12)],
    ("angus", "other"): [f"a/{i:03}" for i in range(100, 105)],
    ("dundee", "custody"): [f"d/{i:03}" for i in range(23)],
}

if __name__ == "__main__":
    print("seed,authority,category,position,reference")
    for seed in (1, 20051201, 18446744073709551615):
        numbers = splitmix64(seed)
        for (authority, category), references in sorted(FRAME.items()):
            for position, reference in enumerate(shuffled(references, numbers), 1):
                print(f"{seed},{authority},{category},{position},{reference}")
