#!/usr/bin/env python3
"""Scores an audit in the running program as the user of a screen reader does, from outside, on the accessibility bus.

usage: screen_reader_test.py PROGRAM

Starts PROGRAM (case-audit) in a window on a display of its own, with a home of its own, and finds everything there by
role and name. What the command line then says is on file must be what was scored. Needs Xvfb, dbus-run-session,
at-spi2-core and the system Python's gi with Atspi.
"""

import json
import os
import subprocess
import sys
import unittest

import desktop
import screen_reader

INSIDE = "--inside"
PROGRAM = sys.argv[1]

# What is scored, by field: one answer of each kind, and the two questions that appear only after a yes.
ANSWERS = {
    "offending_analysis": "Good",
    "needs_analysis": "Poor",
    "reoffending_risk_analysis": "Very good",
    "sentence_feasibility": "Adequate",
    "overall_standard": "Good",
    "risk_assessment_on_file": "Yes",
    "agreed_framework_used": "No",
    "risk_score_supported": "Yes",
}
NOT_APPLICABLE = "community_service_discussed"
REASON = "Community service not available for this case"
FORM = "Quality of a Social Enquiry Report"
REFERENCE = "D/2005/0117"


class ScreenReaderTest(unittest.TestCase):
    def setUp(self):
        self.file = os.path.join(os.environ["HOME"], "audits.caseaudit")
        self.case_audit("--user", "ks", "audit", "new", "hbr", "A/2005/0009", "--authority", "angus")  # makes the file
        self.questions = self.rows("forms", "ser")
        self.window = subprocess.Popen([PROGRAM, "--db", self.file, "--user", "jm", "--as-of", "2005-12-01"])
        self.reader = screen_reader.Reader("case-audit", self.window)

    def tearDown(self):
        self.window.kill()
        self.window.wait()

    def case_audit(self, *arguments):
        outcome = subprocess.run(
            [PROGRAM, "--db", self.file, *arguments], capture_output=True, text=True, check=False
        )
        self.assertEqual(outcome.returncode, 0, outcome.stderr)
        return outcome.stdout

    def rows(self, *arguments):
        return json.loads(self.case_audit(*arguments, "--format", "json"))["rows"]

    def test_an_audit_is_scored_completed_and_found_again(self):
        self.begin_report()
        self.fill_in_header()
        for field, answer in ANSWERS.items():
            self.answer(field, answer)
        self.say_not_applicable(NOT_APPLICABLE)
        self.reader.find(("label", "9 of 9"))
        self.reader.press(("push button", "Complete"))
        self.reader.find(("heading", "New audit"))
        self.find_in_list()
        self.check_what_is_on_file()

    def begin_report(self):
        self.reader.press(("frame", "audits.caseaudit – CaseAudit"), ("push button", "New audit"))
        self.reader.press(("dialog", "New audit: which form?"), ("push button", FORM))
        self.reader.find(("heading", "New audit"))

    def fill_in_header(self):
        self.reader.enter(REFERENCE, ("text", "Case reference"))
        authority = ("combo box", "Authority")
        self.reader.press(authority)
        self.reader.press(("list", "Authority"), ("list item", "Dundee"))
        self.reader.wait(lambda: self.reader.look(authority).get_description() == "Dundee", "authority of Dundee")
        self.reader.enter("27/3/2005", ("text", "Date of the report"), read_as="27 March 2005")

    def answer_to(self, field, answer):
        """Where an answer stands: a radio button in the group of its question, named by its number and what is asked."""
        scored = [row for row in self.questions if row["scale"] != "date"]
        number, label = next((place, row["label"]) for place, row in enumerate(scored, 1) if row["field"] == field)
        return ("panel", screen_reader.Beginning(f"{number}. {label}")), ("radio button", answer)

    def wait_until_checked(self, field, answer):
        self.reader.wait(
            lambda: self.reader.is_checked(*self.answer_to(field, answer)), f"tick at “{answer}” of {field}"
        )

    def answer(self, field, answer):
        self.reader.press(*self.answer_to(field, answer))
        self.wait_until_checked(field, answer)

    def say_not_applicable(self, field):
        group, not_applicable = self.answer_to(field, "Not applicable")
        self.reader.press(group, not_applicable)
        self.reader.press(group, ("push button", REASON))
        self.wait_until_checked(field, "Not applicable")

    def find_in_list(self):
        self.reader.press(("page tab", "Audits"))
        entry = ("list", "Audits"), ("list item", screen_reader.Beginning(REFERENCE + ", "))
        name = self.reader.find(*entry).get_name()
        for part in ("Dundee", "complete"):
            self.assertIn(part, name)
        self.reader.press(*entry)
        self.reader.find(("heading", REFERENCE))
        for field, answer in ANSWERS.items():
            self.wait_until_checked(field, answer)

    def check_what_is_on_file(self):
        audit, another = sorted(self.rows("audit", "list"), key=lambda row: row["case_ref"] != REFERENCE)
        self.assertEqual((another["case_ref"], another["state"]), ("A/2005/0009", "draft"))
        self.assertEqual(
            {key: audit[key] for key in ("form", "case_ref", "authority", "auditor", "state")},
            {"form": "ser", "case_ref": REFERENCE, "authority": "dundee", "auditor": "jm", "state": "complete"},
        )
        shown = {row["field"]: row["value"] for row in self.rows("audit", "show", REFERENCE)}
        self.assertEqual(shown.pop("report_date"), "2005-03-27")
        self.assertIn(REASON, shown.pop(NOT_APPLICABLE))
        self.assertEqual(shown, ANSWERS)


def main():
    if sys.argv[2:] == [INSIDE]:
        unittest.main(argv=sys.argv[:1], warnings="ignore")
    with desktop.display() as environment:
        return desktop.run_in_session([sys.executable, os.path.abspath(__file__), PROGRAM, INSIDE], environment)


if __name__ == "__main__":
    sys.exit(main())
