#!/usr/bin/env python3
"""Checks who knows whom: includes, QML imports, the libraries of each room, and the paths that the documents name.

    scripts/check_layers.py [ROOT]      ROOT is the project's folder; by default the one this script is in

Prints one line for each fault ("file:line: what is wrong") and exits with 1 when there is one. Long files are only
warned of. The tables below are the rules; docs/architecture.md says why they are so.
"""

import os
import re
import sys
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path


@dataclass(frozen=True)
class Room:
    knows: tuple = ()  # other rooms whose headers it may include
    qt: tuple = ()  # Qt modules whose headers it may include


FORMS = "audit_forms"
STATISTICS = "analytics/statistics"
TABLES = "analytics/tables"
EVIDENCE = "analytics/evidence"
RESULTS = (FORMS, TABLES, EVIDENCE)

ROOMS = {
    FORMS: Room(qt=("QtCore",)),
    STATISTICS: Room(),
    TABLES: Room(knows=(FORMS, STATISTICS), qt=("QtCore",)),
    EVIDENCE: Room(knows=(FORMS, TABLES), qt=("QtCore",)),
    "app/storage": Room(knows=(FORMS,), qt=("QtCore", "QtSql")),
    "app/wording": Room(knows=RESULTS, qt=("QtCore",)),
    "app/charts": Room(knows=(*RESULTS, "app/wording"), qt=("QtCore", "QtGui", "QtSvg")),
    "app/reports": Room(knows=(*RESULTS, "app/wording", "app/charts"), qt=("QtCore", "QtGui", "QtSvg")),
    "app/exchange": Room(knows=(*RESULTS, "app/wording"), qt=("QtCore",)),
    "app/workspace": Room(knows=(*RESULTS, STATISTICS, "app/storage", "app/exchange"), qt=("QtCore",)),
    "app/cli": Room(
        knows=(*RESULTS, "app/workspace", "app/exchange", "app/reports", "app/charts", "app/wording"),
        qt=("QtCore",),
    ),
    "app/viewmodels": Room(
        knows=(*RESULTS, "app/workspace", "app/exchange", "app/reports", "app/charts", "app/wording"),
        qt=("QtCore", "QtGui", "QtQml", "QtQmlIntegration", "QtQuick"),
    ),
    # main.cpp: wires, decides window or command line.
    "app": Room(
        knows=(FORMS, "app/workspace", "app/wording", "app/cli", "app/viewmodels"),
        qt=("QtCore", "QtGui", "QtQml", "QtQuick", "QtQuickControls2"),
    ),
}

# Libraries other than Qt and the standard one: header -> the files that may include it.
LIBRARIES = {
    "boost/accumulators/*": ("analytics/*",),
    "boost/*": ("analytics/statistics/*",),
    "csv.h": ("app/exchange/*",),
    "libical/*": ("app/reports/icalendar_writer.cpp",),
    "sqlite3.h": ("app/storage/*",),
    "sys/*": ("app/*",),
    "unistd.h": ("app/*",),
    "valijson/*": ("audit_forms/pack_*",),
}

QML_MODULES = re.compile(r"(Qt[A-Z]\w*|Qt)(\.\w+)*|CaseAudit\.(ViewModels|Ui)")

# Text that must not stand in certain files: files, pattern, why.
FORBIDDEN_TEXT = (
    ("*", re.compile(r"(?<![\w.~-])/(?:work|root)/"), "a path of somebody's machine"),
    (
        ("audit_forms/*", "analytics/*"),
        re.compile(r"\bcurrentDate(?:Time)?(?:Utc)?\(|\bsystem_clock\b|\bQRandomGenerator\b|\brandom_device\b"),
        "time and chance are passed in from main",
    ),
    (("app/*", "qml/*"), re.compile(r"\bsetContextProperty\b"), "QML sees view models by import, not by context"),
)

SOURCE_FOLDERS = ("analytics", "app", "audit_forms", "qml")
TOP_FOLDERS = (*SOURCE_FOLDERS, ".ci", "cmake", "docs", "scripts", "tests")
CPP = (".cpp", ".h")
LONGEST_FILE = 400
COUNTED = (*CPP, ".qml", ".py", ".sh")


@dataclass(frozen=True)
class Fault:
    file: str
    line: int
    text: str

    def __str__(self):
        return f"{self.file}:{self.line}: {self.text}"


def qt_include_folder():
    """Where Qt's headers are, one folder a module; None where Qt is not installed."""
    found = sorted(Path("/usr/include").glob("*/qt6")) + [Path("/usr/include/qt6")]
    return next((folder for folder in found if (folder / "QtCore").is_dir()), None)


def qt_modules(folder):
    """Header -> module, for every header that Qt's modules offer by bare name."""
    modules = {}
    for module in sorted(folder.glob("Qt*")) if folder else ():
        for header in module.iterdir():
            if header.is_file():
                modules.setdefault(header.name, module.name)
    return modules


def text_files(root):
    """(path from root, lines) of every text file of the project; what was built or belongs to git is none of it."""
    for folder, subfolders, names in os.walk(root):
        at_root = Path(folder) == root
        subfolders[:] = sorted(
            name
            for name in subfolders
            if name not in (".git", ".cache", "__pycache__") and not (at_root and name.startswith("build"))
        )
        for name in sorted(names):
            path = Path(folder, name)
            try:
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8").splitlines()
            except (UnicodeDecodeError, FileNotFoundError):
                continue  # not text, or gone since (an editor's temporary file)


def room_of(path):
    """The innermost room a file is in. Files beside main.cpp are in "app"; a folder that is no room yields None."""
    parts = path.split("/")
    for depth in range(len(parts) - 1, 0, -1):
        folder = "/".join(parts[:depth])
        if folder in ROOMS:
            return None if folder == "app" and depth < len(parts) - 1 else folder
    return None


def include_fault(path, room, header, quoted, modules):
    """What is wrong with one #include of a file in `room`; None when nothing is."""
    if quoted:
        if header.endswith(".moc"):
            return None
        other = room_of(header)
        if other is None:
            return f'"{header}": includes are written from the root, <room>/<file>'
        if other != room and other not in ROOMS[room].knows:
            return f"{room} may not know {other}"
        return None
    module = header.split("/")[0] if re.match(r"Qt\w+/", header) else modules.get(header)
    if module:
        return None if module in ROOMS[room].qt else f"{room} may not use {module} (<{header}>)"
    if re.fullmatch(r"[a-z_0-9]+", header):
        return None
    for pattern, places in LIBRARIES.items():
        if fnmatch(header, pattern):
            return None if any(fnmatch(path, place) for place in places) else f"<{header}> belongs in {', '.join(places)}"
    return f"<{header}>: a library that the table LIBRARIES does not know"


def check_includes(path, lines, modules):
    room = room_of(path)
    if room is None:
        yield Fault(path, 1, "in no room of the table ROOMS")
        return
    for number, line in enumerate(lines, 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            fault = include_fault(path, room, match[2], match[1] == '"', modules)
            if fault:
                yield Fault(path, number, fault)


def check_imports(path, lines):
    for number, line in enumerate(lines, 1):
        match = re.match(r"\s*import\s+(\S+)", line)
        if match and not QML_MODULES.fullmatch(match[1].rstrip(";")):
            yield Fault(path, number, f"import {match[1]}: QML imports Qt, CaseAudit.ViewModels and CaseAudit.Ui alone")


def check_forbidden_text(path, lines):
    for places, pattern, why in FORBIDDEN_TEXT:
        if any(fnmatch(path, place) for place in ([places] if isinstance(places, str) else places)):
            for number, line in enumerate(lines, 1):
                match = pattern.search(line)
                if match:
                    yield Fault(path, number, f"{match[0]}: {why}")


def expand_braces(word):
    """a/{b,c} -> a/b, a/c"""
    match = re.search(r"\{([^{}]*)\}", word)
    if not match:
        return [word]
    return [
        expanded
        for choice in match[1].split(",")
        for expanded in expand_braces(word[: match.start()] + choice + word[match.end() :])
    ]


def exists(root, word):
    """Whether a path as documents write it is there; from the first <placeholder> or … on, anything may follow."""
    known = re.split(r"[^/]*[<…]", word)[0]
    return any(root.glob(known)) if "*" in known else (root / known).exists()


def named_paths(line, fenced):
    """The words of a line of Markdown that look like paths of the project."""
    spans = [line] if fenced else re.findall(r"`([^`]+)`", line)
    for span in spans:
        # Braces and placeholders may hold spaces: they are one word with what they touch.
        for word in re.findall(r"(?:\{[^{}]*\}|<[^<>]*>|[^\s`()|\"'])+", span):
            word = re.sub(r"(:\d+|[.,;:…])*$", "", word.removeprefix("./"))
            if word.startswith(tuple(folder + "/" for folder in TOP_FOLDERS)):
                yield word


def check_document(root, path, lines):
    fenced = False
    for number, line in enumerate(lines, 1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
            continue
        for word in named_paths(line, fenced):
            for expanded in expand_braces(re.sub(r",\s+", ",", word)):
                if not exists(root, expanded):
                    yield Fault(path, number, f"{expanded}: there is no such path")
        for target in () if fenced else re.findall(r"\]\(([^)\s]+)\)", line):
            if re.match(r"[a-z][a-z0-9+.-]*:|#", target):
                continue
            if not ((root / path).parent / target.split("#")[0]).exists():
                yield Fault(path, number, f"{target}: the link leads nowhere")


def check(root, modules):
    """(faults, warnings) of the project in folder `root`; `modules` says which Qt module a header is of."""
    faults, warnings = [], []
    for path, lines in text_files(root):
        if path.endswith(CPP) and path.startswith(tuple(folder + "/" for folder in SOURCE_FOLDERS)):
            faults += check_includes(path, lines, modules)
        if path.endswith(".qml"):
            faults += check_imports(path, lines)
        if path == "README.md" or fnmatch(path, "docs/*.md"):
            faults += check_document(root, path, lines)
        faults += check_forbidden_text(path, lines)
        if path.endswith(COUNTED) and len(lines) > LONGEST_FILE:
            warnings.append(Fault(path, len(lines), f"longer than {LONGEST_FILE} lines: probably two things"))
    return faults, warnings


def main(arguments):
    root = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parent.parent
    modules = qt_modules(qt_include_folder())
    if not modules:
        print("check_layers: Qt's headers were not found, so nobody can tell which module a header is of", file=sys.stderr)
        return 1
    faults, warnings = check(root, modules)
    for warning in warnings:
        print(f"{warning} (warning)", file=sys.stderr)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
