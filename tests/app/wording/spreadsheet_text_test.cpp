#include "app/wording/spreadsheet_text.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

class SpreadsheetTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textThatLooksLikeAFormulaIsGuarded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("guarded");
        QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus") << u"+44 1382"_s << u"'+44 1382"_s;
        QTest::newRow("minus") << u"-5"_s << u"'-5"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\tindented"_s << u"'\tindented"_s;
        QTest::newRow("carriage return") << u"\rnext"_s << u"'\rnext"_s;
        QTest::newRow("already guarded by its writer") << u"'=1+1"_s << u"''=1+1"_s;
        QTest::newRow("two apostrophes before a formula") << u"''-5"_s << u"'''-5"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("plain") << u"plain"_s << u"plain"_s;
        QTest::newRow("formula sign later on") << u"a=b"_s << u"a=b"_s;
        QTest::newRow("apostrophe before a word") << u"'tis"_s << u"'tis"_s;
        QTest::newRow("apostrophe alone") << u"'"_s << u"'"_s;
        QTest::newRow("line feed") << u"\n=1"_s << u"\n=1"_s;
    }

    void textThatLooksLikeAFormulaIsGuarded()
    {
        QFETCH(QString, text);
        QFETCH(QString, guarded);
        QCOMPARE(wording::guardedCell(text), guarded);
        QCOMPARE(wording::unguardedCell(guarded), text);
    }

    void onlyTheGuardIsTakenOff()
    {
        QCOMPARE(wording::unguardedCell(u"=1+1"_s), u"=1+1"_s);
        QCOMPARE(wording::unguardedCell(u"'quoted'"_s), u"'quoted'"_s);
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::SpreadsheetTextTest)
#include "spreadsheet_text_test.moc"
