"""Each rule of scripts/check_layers.py is broken once in a small tree of its own, and kept once."""

import tempfile
import unittest
from pathlib import Path

import check_layers

QT = {
    "QString": "QtCore",
    "QColor": "QtGui",
    "QSqlDatabase": "QtSql",
    "QQmlEngine": "QtQml",
    "QtSql": "QtSql",
}


class CheckLayersTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def faults(self):
        return [str(fault) for fault in check_layers.check(self.root, QT)[0]]

    def assert_one_fault(self, place, *words):
        faults = self.faults()
        self.assertEqual(len(faults), 1, faults)
        self.assertTrue(faults[0].startswith(place + ": "), faults[0])
        for word in words:
            self.assertIn(word, faults[0])

    def assert_include(self, path, line, *words):
        """The include is refused where words say why, and allowed where there are none."""
        self.write(path, "#pragma once\n\n" + line + "\n")
        if words:
            self.assert_one_fault(path + ":3", *words)
        else:
            self.assertEqual(self.faults(), [])

    # Rooms

    def test_a_room_may_know_what_the_table_lists(self):
        self.assert_include("analytics/tables/table.h", '#include "audit_forms/scale.h"')

    def test_a_room_may_know_itself(self):
        self.assert_include("app/storage/record_store.cpp", '#include "app/storage/database.h"')

    def test_a_moc_file_is_no_other_room(self):
        self.assert_include("app/viewmodels/audit_view_model.cpp", '#include "audit_view_model.moc"')

    def test_audit_forms_know_no_other_room(self):
        self.assert_include("audit_forms/pack.h", '#include "analytics/tables/table.h"', "analytics/tables")

    def test_statistics_know_no_forms(self):
        self.assert_include("analytics/statistics/agreement.h", '#include "audit_forms/scale.h"', "audit_forms")

    def test_the_command_line_does_not_know_storage(self):
        self.assert_include("app/cli/verify.cpp", '#include "app/storage/database.h"', "app/storage")

    def test_view_models_do_not_know_storage(self):
        self.assert_include("app/viewmodels/today.h", '#include "app/storage/database.h"', "app/storage")

    def test_the_command_line_does_not_know_view_models(self):
        self.assert_include("app/cli/verify.cpp", '#include "app/viewmodels/today.h"', "app/viewmodels")

    def test_view_models_do_not_know_the_command_line(self):
        self.assert_include("app/viewmodels/today.h", '#include "app/cli/verify.h"', "app/cli")

    def test_main_wires_but_does_not_store(self):
        self.assert_include("app/main.cpp", '#include "app/storage/database.h"', "app/storage")

    def test_an_include_relative_to_its_own_folder_is_refused(self):
        self.assert_include("app/cli/verify.cpp", '#include "command.h"', "from the root")

    def test_an_include_through_the_folder_above_is_refused(self):
        self.assert_include("app/cli/verify.cpp", '#include "../storage/database.h"', "from the root")

    def test_a_folder_that_the_table_does_not_list_is_no_room(self):
        self.write("app/attic/old.h", "")
        self.assert_one_fault("app/attic/old.h:1", "ROOMS")

    def test_tests_may_know_every_room(self):
        self.assert_include("tests/app/cli/verify_test.cpp", '#include "app/storage/database.h"')

    # Qt and the libraries

    def test_the_standard_library_is_everybodys(self):
        self.assert_include("analytics/statistics/agreement.h", "#include <unordered_map>")

    def test_statistics_use_no_qt(self):
        self.assert_include("analytics/statistics/agreement.h", "#include <QString>", "QtCore")

    def test_statistics_use_boost(self):
        self.assert_include("analytics/statistics/agreement.h", "#include <boost/math/distributions/normal.hpp>")

    def test_boost_mathematics_stay_in_statistics(self):
        self.assert_include("analytics/tables/table.cpp", "#include <boost/math/distributions/normal.hpp>", "statistics")

    def test_audit_forms_use_qt_core(self):
        self.assert_include("audit_forms/pack.h", "#include <QString>")

    def test_audit_forms_use_no_other_qt(self):
        self.assert_include("audit_forms/pack.h", "#include <QColor>", "QtGui")

    def test_a_module_named_in_the_include_is_seen(self):
        self.assert_include("audit_forms/pack.h", "#include <QtGui/QColor>", "QtGui")

    def test_valijson_stays_with_the_pack_files(self):
        self.assert_include("audit_forms/pack_schema_check.cpp", "#include <valijson/validator.hpp>")
        self.assert_include("audit_forms/validation.cpp", "#include <valijson/validator.hpp>", "audit_forms/pack_*")

    def test_storage_uses_sql(self):
        self.assert_include("app/storage/database.h", "#include <QSqlDatabase>")
        self.assert_include("app/storage/bulk_read.cpp", "#include <sqlite3.h>")

    def test_nobody_else_uses_qt_sql(self):
        self.assert_include("app/workspace/workspace.h", "#include <QSqlDatabase>", "QtSql")

    def test_nobody_else_uses_the_whole_of_qt_sql(self):
        self.assert_include("app/workspace/workspace.h", "#include <QtSql>", "QtSql")

    def test_nobody_else_uses_sqlite(self):
        self.assert_include("app/workspace/workspace.h", "#include <sqlite3.h>", "app/storage")

    def test_csv_is_read_in_exchange_alone(self):
        self.assert_include("app/exchange/csv_reader.cpp", "#include <csv.h>")
        self.assert_include("app/cli/import.cpp", "#include <csv.h>", "app/exchange")

    def test_the_command_line_needs_no_qml(self):
        self.assert_include("app/cli/verify.cpp", "#include <QQmlEngine>", "QtQml")

    def test_a_new_library_must_be_entered_in_the_table(self):
        self.assert_include("app/exchange/excel.cpp", "#include <xlsxwriter.h>", "LIBRARIES")

    # QML

    def test_qml_imports_qt_and_our_two_modules(self):
        self.write("qml/pages/Today.qml", "import QtQuick\nimport QtQuick.Controls.Basic as Basic\nimport Qt.labs.folderlistmodel 2.15\n"
                   "import CaseAudit.ViewModels\nimport CaseAudit.Ui\n\nItem {}\n")
        self.assertEqual(self.faults(), [])

    def test_qml_imports_no_other_module(self):
        self.write("qml/pages/Today.qml", "import QtQuick\nimport org.kde.kirigami\n")
        self.assert_one_fault("qml/pages/Today.qml:2", "org.kde.kirigami")

    def test_qml_imports_no_other_module_of_ours(self):
        self.write("qml/pages/Today.qml", "import CaseAudit.Storage\n")
        self.assert_one_fault("qml/pages/Today.qml:1", "CaseAudit.Storage")

    def test_qml_imports_no_folder(self):
        self.write("qml/pages/Today.qml", 'import "../controls"\n')
        self.assert_one_fault("qml/pages/Today.qml:1", "../controls")

    # Documents

    def test_a_path_that_is_there_may_be_named(self):
        self.write("docs/cli.md", "")
        self.write("scripts/run", "")
        self.write("README.md", "`scripts/run baseline`, [commands](docs/cli.md#baseline), `docs/`, `docs/*.md`, "
                   "`docs/<name>.md`, `./scripts/run`, <https://example.org/docs/none>\n\n```\nscripts/run actions\n```\n")
        self.assertEqual(self.faults(), [])

    def test_a_path_that_is_not_there_may_not_be_named(self):
        self.write("README.md", "\nSee `docs/cli.md`.\n")
        self.assert_one_fault("README.md:2", "docs/cli.md")

    def test_each_path_in_braces_must_be_there(self):
        self.write("app/cli/CMakeLists.txt", "")
        self.write("docs/architecture.md", "`app/{cli, charts}`\n")
        self.assert_one_fault("docs/architecture.md:1", "app/charts")

    def test_the_folder_before_a_placeholder_must_be_there(self):
        self.write("docs/pack_format.md", "`audit_forms/packs/<id>/pack.json`\n")
        self.assert_one_fault("docs/pack_format.md:1", "audit_forms/packs/")

    def test_a_pattern_must_match_something(self):
        self.write("docs/architecture.md", "`tests/*.cpp`\n")
        self.assert_one_fault("docs/architecture.md:1", "tests/*.cpp")

    def test_a_command_in_a_code_block_must_be_there(self):
        self.write("README.md", "```\nscripts/go baseline\n```\n")
        self.assert_one_fault("README.md:2", "scripts/go")

    def test_a_link_starts_at_its_document(self):
        self.write("docs/cli.md", "")
        self.write("docs/decisions/0001.md", "[commands](../cli.md) [web](https://example.org) [here](#top)\n\n[gone](cli.md)\n")
        self.assert_one_fault("docs/decisions/0001.md:3", "cli.md")

    # Text

    def test_a_path_of_somebodys_machine_is_refused_in_every_text_file(self):
        # Put together here, or this very file would be refused.
        for path in ("notes.txt", "tests/data/case.csv", "scripts/run", ".ci/run"):
            for folder in ("work", "root"):
                with self.subTest(path=path, folder=folder):
                    self.write(path, f"first\ncd /{folder}/main\n")
                    self.assert_one_fault(path + ":2", "machine")
                    (self.root / path).unlink()

    def test_a_web_address_or_a_deeper_folder_is_no_machine_path(self):
        self.write("README.md", f"https://example.org/{'work'}/ and {'home'}/{'root'}/\n")
        self.assertEqual(self.faults(), [])

    def test_files_that_are_built_are_not_read(self):
        self.write("build/dev/app/viewmodels/x.h", "#include <sqlite3.h>\n")
        self.write("build-mine/notes.txt", f"/{'root'}/\n")
        self.assertEqual(self.faults(), [])

    def test_files_that_are_no_text_are_not_read(self):
        self.write("tests/data/windows.csv", "")
        (self.root / "tests/data/windows.csv").write_bytes(b"caf\xe9 /" + b"root/\n")
        self.assertEqual(self.faults(), [])

    def test_what_a_record_means_does_not_depend_on_the_clock(self):
        self.write("audit_forms/kpi_rule.cpp", "auto today = QDate::currentDate();\n")
        self.assert_one_fault("audit_forms/kpi_rule.cpp:1", "main")

    def test_what_records_say_does_not_depend_on_chance(self):
        self.write("analytics/statistics/agreement.cpp", "std::random_device device;\n")
        self.assert_one_fault("analytics/statistics/agreement.cpp:1", "main")

    def test_the_program_itself_may_look_at_the_clock(self):
        self.write("app/main.cpp", "auto today = QDate::currentDate();\n")
        self.assertEqual(self.faults(), [])

    def test_there_are_no_context_properties(self):
        self.write("app/main.cpp", "context->setContextProperty(name, value);\n")
        self.assert_one_fault("app/main.cpp:1", "context")

    def test_a_long_file_is_only_warned_of(self):
        self.write("scripts/short.py", "\n" * 400)
        self.write("scripts/long.py", "\n" * 401)
        faults, warnings = check_layers.check(self.root, QT)
        self.assertEqual(faults, [])
        self.assertEqual([warning.file for warning in warnings], ["scripts/long.py"])


class QtModulesTest(unittest.TestCase):
    def test_a_header_is_of_the_module_whose_folder_holds_it(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in ("QtCore/QString", "QtSql/QtSql", "QtSql/qsqldatabase.h"):
                Path(folder, path).parent.mkdir(exist_ok=True)
                Path(folder, path).touch()
            self.assertEqual(
                check_layers.qt_modules(Path(folder)),
                {"QString": "QtCore", "QtSql": "QtSql", "qsqldatabase.h": "QtSql"},
            )


if __name__ == "__main__":
    unittest.main()
