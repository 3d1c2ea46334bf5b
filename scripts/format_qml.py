#!/usr/bin/env python3
"""Formats QML as qmlformat does, less what qmlformat 6.4 gets wrong.

    scripts/format_qml.py FILE …          says which files are formatted otherwise, and exits with 1 when one is
    scripts/format_qml.py --fix FILE …    rewrites them

Use this and never `qmlformat -i`: qmlformat 6.4 drops the value of "pragma ComponentBehavior: Bound" and with it the
meaning of the file; it also removes the blank line after the pragmas and opens up empty objects.
"""

import difflib
import re
import shutil
import subprocess
import sys
from pathlib import Path

QMLFORMAT = shutil.which("qmlformat", path="/usr/lib/qt6/bin") or "qmlformat"


def mended(text):
    """What qmlformat printed, as it should have."""
    text = re.sub(r"^pragma ComponentBehavior$", "pragma ComponentBehavior: Bound", text, flags=re.MULTILINE)
    text = re.sub(r"\A((?:pragma .*\n)+)\n*", r"\1\n", text)
    return re.sub(r"\{\n\s*\}", "{}", text)


def formatted(path):
    """The text of a file as it should be. Raises CalledProcessError when qmlformat cannot read it."""
    result = subprocess.run([QMLFORMAT, path], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return mended(result.stdout)


def main(arguments):
    fix = "--fix" in arguments
    different = False
    for path in (Path(argument) for argument in arguments[1:] if argument != "--fix"):
        now = path.read_text(encoding="utf-8")
        try:
            wanted = formatted(path)
        except subprocess.CalledProcessError:
            print(f"{path}: qmlformat cannot read it")
            different = True
            continue
        if now == wanted:
            continue
        if fix:
            path.write_text(wanted, encoding="utf-8")
            continue
        different = True
        lines = (text.splitlines(keepends=True) for text in (now, wanted))
        sys.stdout.writelines(difflib.unified_diff(*lines, str(path), f"{path} (formatted)", n=1))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
