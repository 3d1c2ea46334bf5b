"""scripts/test_totals.py reads logs as ctest 3.25 writes them."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import test_totals


def program(number, output, verdict):
    rule = "-" * 58
    return (
        f'{number}/9 Testing: some_test\n{number}/9 Test: some_test\nCommand: "some_test"\nOutput:\n{rule}\n'
        f"{output}\n<end of output>\nTest time =   0.01 sec\n{rule}\n{verdict}\n\n"
    )


class AddUpTest(unittest.TestCase):
    def test_the_totals_of_all_programs_are_added_up(self):
        log = program(1, "Totals: 3 passed, 0 failed, 1 skipped, 0 blacklisted, 5ms", "Test Passed.")
        log += program(2, "Totals: 4 passed, 2 failed, 0 skipped, 0 blacklisted, 5ms", "Test Failed.")
        self.assertEqual(test_totals.add_up(log), (7, 2, 1))

    def test_a_program_with_two_test_objects_has_two_totals(self):
        totals = "Totals: 3 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms\n"
        self.assertEqual(test_totals.add_up(program(1, totals * 2, "Test Passed.")), (6, 0, 0))

    def test_a_program_without_totals_counts_as_one_function(self):
        self.assertEqual(test_totals.add_up(program(1, "Ran 30 tests\n\nOK", "Test Passed.")), (1, 0, 0))

    def test_a_program_that_crashed_counts_as_one_failure(self):
        self.assertEqual(test_totals.add_up(program(1, "PASS   : a()", "Test Failed.")), (0, 1, 0))

    def test_a_program_that_failed_after_its_totals_counts_as_one_failure(self):
        totals = "Totals: 3 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms"
        self.assertEqual(test_totals.add_up(program(1, totals, "Test Failed.")), (3, 1, 0))

    def test_an_empty_log_has_nothing(self):
        self.assertEqual(test_totals.add_up(""), (0, 0, 0))


class ExitStatusTest(unittest.TestCase):
    def status_and_line(self, log):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "LastTest.log")
            if log is not None:
                path.write_text(log, encoding="utf-8")
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                status = test_totals.main(["test_totals.py", str(path)])
            return status, printed.getvalue()

    def test_all_passed(self):
        totals = "Totals: 3 passed, 0 failed, 1 skipped, 0 blacklisted, 5ms"
        self.assertEqual(self.status_and_line(program(1, totals, "Test Passed.")), (0, "3 passed, 0 failed, 1 skipped\n"))

    def test_one_failed(self):
        totals = "Totals: 3 passed, 1 failed, 0 skipped, 0 blacklisted, 5ms"
        self.assertEqual(self.status_and_line(program(1, totals, "Test Failed.")), (1, "3 passed, 1 failed, 0 skipped\n"))

    def test_nothing_ran(self):
        self.assertEqual(self.status_and_line(""), (1, "0 passed, 0 failed, 0 skipped\n"))

    def test_there_is_no_log(self):
        self.assertEqual(self.status_and_line(None), (1, "0 passed, 0 failed, 0 skipped\n"))


if __name__ == "__main__":
    unittest.main()
