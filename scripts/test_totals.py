#!/usr/bin/env python3
"""Adds up the Qt Test functions of a ctest log.

    scripts/test_totals.py build/dev/Testing/Temporary/LastTest.log

Prints "N passed, N failed, N skipped" and exits with 1 when one failed or none ran. A program that prints no totals of
its own (another kind of test, or one that crashed before its end) counts as one function.
"""

import re
import sys

BLOCK = re.compile(r"^\d+/\d+ Testing: ", re.MULTILINE)
TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.MULTILINE)
PROGRAM_PASSED = re.compile(r"^Test Passed\.$", re.MULTILINE)


def add_up(log):
    """Counts of (passed, failed, skipped) test functions in the text of a ctest log."""
    passed = failed = skipped = 0
    for block in BLOCK.split(log)[1:]:
        totals = [tuple(map(int, match)) for match in TOTALS.findall(block)]
        block_passed, block_failed, block_skipped = (sum(column) for column in zip(*totals)) if totals else (0, 0, 0)
        if PROGRAM_PASSED.search(block):
            block_passed += not totals
        elif block_failed == 0:
            block_failed = 1
        passed += block_passed
        failed += block_failed
        skipped += block_skipped
    return passed, failed, skipped


def main(arguments):
    try:
        with open(arguments[1], encoding="utf-8", errors="replace") as file:
            log = file.read()
    except FileNotFoundError:
        log = ""
    passed, failed, skipped = add_up(log)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
