#!/usr/bin/env python3
"""Reads the calendar that the program exports with a parser that is not ours, and expands its rules with another.

usage: calendar_file_test.py PROGRAM

python3-icalendar reads the file, python3-dateutil works out when each entry comes back; both are compared with what the
program itself lists.
"""

import json
import os
import stat
import subprocess
import sys
import tempfile
import unittest
from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr
from icalendar import Calendar

PROGRAM = sys.argv.pop(1)
UNTIL = date(2013, 6, 30)

# Title, date and how it comes back: month ends, leap day, an end by number, by day and none at all.
ENTRIES = [
    ("Once", "2005-12-01", []),
    ("Month ends", "2005-01-31", ["--repeats", "months", "--times", "30"]),
    ("The 30th", "2005-01-30", ["--repeats", "months"]),
    ("The 29th, every other month", "2005-12-29", ["--repeats", "months", "--every", "2", "--times", "12"]),
    ("The 28th", "2005-02-28", ["--repeats", "months", "--until", "2006-02-28"]),
    ("Quarter ends", "2005-03-31", ["--repeats", "months", "--every", "3", "--until", "2008-03-30"]),
    ("Leap day", "2004-02-29", ["--repeats", "years"]),
    ("Every other leap day", "2004-02-29", ["--repeats", "years", "--every", "2", "--times", "4"]),
    ("New year's eve", "2005-12-31", ["--repeats", "years", "--times", "3"]),
    ("Every fortnight", "2005-12-26", ["--repeats", "weeks", "--every", "2", "--until", "2006-06-26"]),
    ("Weekly for ever", "2012-01-05", ["--repeats", "weeks"]),
    ("A month", "2006-02", []),
    ("Three days", "2005-12-30", ["--last-day", "2006-01-01"]),
    # (A backslash before an n would meet a mistake of python3-icalendar 4: it takes the pair for a line break.)
    ("Marks; of, all \\ kinds: “é€𝄞” " + "é" * 90, "2006-01-02", ["--note", "one; two, three \\ \nfour " + "𝄞" * 40]),
]


def run_program(folder, *arguments, status=0):
    """What the program says when it works on the file in a folder."""
    outcome = subprocess.run(
        [PROGRAM, "--db", "plan.sqlite", "--user", "jm", "--as-of", "2005-12-01", *arguments],
        cwd=folder,
        env=dict(os.environ, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder),
        capture_output=True,
        check=False,
    )
    if outcome.returncode != status:
        raise AssertionError(f"{arguments} ended with {outcome.returncode}: {outcome.stderr.decode()}")
    return outcome.stdout.decode()


class CalendarFile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.full = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.full.cleanup)
        for title, day, further in ENTRIES:
            run_program(cls.full.name, "calendar", "add", title, "--date", day, "--kind", "review", *further)

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        run_program(self.full.name, "backup", os.path.join(self.folder.name, "plan.sqlite"))

    def run_program(self, *arguments, status=0):
        return run_program(self.folder.name, *arguments, status=status)

    def listed(self):
        rows = json.loads(self.run_program("calendar", "--to", UNTIL.isoformat(), "--format", "json"))["rows"]
        return [row for row in rows if row["date"]]

    def exported(self, name="plan.ics"):
        self.run_program("calendar", "--out", name)
        with open(os.path.join(self.folder.name, name), "rb") as opened:
            return opened.read()

    def events(self):
        return [part for part in Calendar.from_ical(self.exported()).walk("VEVENT")]

    def test_every_entry_is_there_once_with_all_that_is_known_of_it(self):
        events = {str(event["UID"]): event for event in self.events()}
        rows = {row["id"] + "@tayside.caseaudit": row for row in self.listed()}
        # 49 rows of the plan, three dates that the source prints, and those above.
        self.assertEqual(len(rows), 49 + 3 + len(ENTRIES))
        self.assertEqual(set(events), set(rows))
        for uid, row in rows.items():
            event = events[uid]
            title = f"{row['row']} {row['title']}" if row["row"] else row["title"]
            self.assertEqual(str(event["SUMMARY"]), title)
            self.assertIn(row["note"] or "", str(event.get("DESCRIPTION", "")))
            self.assertIsInstance(event["DTSTART"].dt, date)
            self.assertNotIsInstance(event["DTSTART"].dt, datetime)
            self.assertEqual(event["DTSTART"].params["VALUE"], "DATE")
            self.assertIsNotNone(event["DTSTAMP"].dt.tzinfo)
        kinds = {b"".join(event["CATEGORIES"].to_ical().splitlines()).decode() for event in events.values()}
        self.assertEqual(kinds, {"Committee", "Due by the plan", "Review"})

    def test_rules_give_the_days_that_the_program_lists(self):
        expected, found = {}, {}
        for row in self.listed():
            expected.setdefault(row["id"], []).append((row["date"], row["last_day"]))
        for event in self.events():
            first = event["DTSTART"].dt
            last = event["DTEND"].dt - timedelta(days=1) if "DTEND" in event else first
            days = [first]
            if "RRULE" in event:
                rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=datetime(first.year, first.month, first.day))
                days = [day.date() for day in rule.between(datetime(1990, 1, 1), datetime(2013, 6, 30), inc=True)]
            identifier = str(event["UID"]).split("@", maxsplit=1)[0]
            found[identifier] = [(day.isoformat(), (day + (last - first)).isoformat()) for day in days]
        self.assertEqual(found, expected)
        # 31 January and leap day by hand, so that two wrongs make no right.
        titles = {row["title"]: row["id"] for row in self.listed()}
        self.assertEqual(
            [day for day, _ in found[titles["Month ends"]]][:4], ["2005-01-31", "2005-02-28", "2005-03-31", "2005-04-30"]
        )
        self.assertEqual(
            [day for day, _ in found[titles["Leap day"]]][:5],
            ["2004-02-29", "2005-02-28", "2006-02-28", "2007-02-28", "2008-02-29"],
        )

    def test_lines_are_as_the_standard_has_them(self):
        contents = self.exported()
        lines = contents.split(b"\r\n")
        self.assertEqual(lines[-1], b"")
        self.assertNotIn(b"\n", contents.replace(b"\r\n", b""))
        for line in lines:
            self.assertLessEqual(len(line), 75)
            line.decode()  # no character is torn apart

    def test_identifiers_stay_from_export_to_export(self):
        first = {str(event["UID"]) for event in self.events()}
        row = next(row for row in self.listed() if row["title"] == "Once")
        self.run_program("calendar", "change", row["id"], "--date", "2005-12-02")
        again = Calendar.from_ical(self.exported("again.ics")).walk("VEVENT")
        self.assertEqual({str(event["UID"]) for event in again}, first)
        moved = next(event for event in again if str(event["SUMMARY"]) == "Once")
        self.assertEqual(moved["DTSTART"].dt, date(2005, 12, 2))

    def test_a_file_is_for_its_owner_and_not_written_over_unasked(self):
        before = self.exported()
        path = os.path.join(self.folder.name, "plan.ics")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        self.run_program("calendar", "--out", "plan.ics", "--kind", "committee", status=1)
        with open(path, "rb") as opened:
            self.assertEqual(opened.read(), before)
        self.run_program("calendar", "--out", "plan.ics", "--kind", "committee", "--replace")
        with open(path, "rb") as opened:
            self.assertEqual(len(Calendar.from_ical(opened.read()).walk("VEVENT")), 3)

    def test_a_period_takes_entries_whole(self):
        self.run_program("calendar", "--from", "2012-12-01", "--to", "2012-12-31", "--out", "late.ics")
        with open(os.path.join(self.folder.name, "late.ics"), "rb") as opened:
            events = Calendar.from_ical(opened.read()).walk("VEVENT")
        self.assertEqual({str(event["SUMMARY"]) for event in events}, {"The 30th", "Weekly for ever"})
        self.assertEqual(min(event["DTSTART"].dt for event in events), date(2005, 1, 30))


if __name__ == "__main__":
    unittest.main()
