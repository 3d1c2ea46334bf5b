#include "app/reports/table_writers.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

Cell number(std::int64_t value)
{
    return value;
}

Table reports()
{
    return {u"ser"_s,
            u"Social Enquiry Reports"_s,
            {{u"label"_s, {}, ColumnKind::Text},
             {u"poor"_s, u"Poor"_s, ColumnKind::Percent},
             {u"adequate"_s, u"Adequate"_s, ColumnKind::Percent},
             {u"answered"_s, u"n"_s, ColumnKind::Count}},
            {{Cell(u"Analysis of offending behaviour"_s), number(20), number(54), number(121)},
             {Cell(u"Overall standard"_s), number(5), Cell(), number(1210)}},
            {u"Each percentage is rounded by itself."_s}};
}

int widest(const QString &text)
{
    qsizetype longest = 0;
    for (const QString &line : text.split(u'\n'))
        longest = std::max(longest, line.size());
    return static_cast<int>(longest);
}

/// Every character of a text that is no blank, in order.
QString letters(const QString &text)
{
    QString kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](QChar one) { return !one.isSpace(); });
    return kept;
}

} // namespace

class TextWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsAreAlignedAndNumbersStandRight()
    {
        QCOMPARE(writeText(reports()), u"Social Enquiry Reports\n"
                                       "\n"
                                       "                                 Poor  Adequate      n\n"
                                       "-------------------------------  ----  --------  -----\n"
                                       "Analysis of offending behaviour  20 %      54 %    121\n"
                                       "Overall standard                  5 %            1,210\n"
                                       "\n"
                                       "Each percentage is rounded by itself.\n"_s);
    }

    void longLabelsWrapWithinTheirColumn()
    {
        // 42 columns: 4, 8 and 5 for the numbers, three gaps of 2, which leaves 19 for the label.
        QCOMPARE(writeText(reports(), 42), u"Social Enquiry Reports\n"
                                           "\n"
                                           "                     Poor  Adequate      n\n"
                                           "-------------------  ----  --------  -----\n"
                                           "Analysis of          20 %      54 %    121\n"
                                           "offending behaviour\n"
                                           "Overall standard      5 %            1,210\n"
                                           "\n"
                                           "Each percentage is rounded by itself.\n"_s);
    }

    void tablesTooWideForALineBecomeBlocks()
    {
        QCOMPARE(writeText(reports(), 20), u"Social Enquiry\n"
                                           "Reports\n"
                                           "\n"
                                           "          Analysis\n"
                                           "          of\n"
                                           "          offending\n"
                                           "          behaviour\n"
                                           "Poor      20 %\n"
                                           "Adequate  54 %\n"
                                           "n         121\n"
                                           "\n"
                                           "          Overall\n"
                                           "          standard\n"
                                           "Poor      5 %\n"
                                           "n         1,210\n"
                                           "\n"
                                           "Each percentage is\n"
                                           "rounded by itself.\n"_s);
    }

    void longHeadingsWrapAndSettleOnTheRule()
    {
        const Table table{
            {},
            {},
            {{u"ref"_s, u"Ref"_s, ColumnKind::Text}, {u"title"_s, u"Title of the recommendation"_s, ColumnKind::Text}},
            {{Cell(u"A1"_s), Cell(u"Reports"_s)}},
            {}};
        QCOMPARE(writeText(table, 21), u"     Title of the\n"
                                       "Ref  recommendation\n"
                                       "---  ----------------\n"
                                       "A1   Reports\n"_s);
    }

    void lineBreaksInCellsAreKept()
    {
        const Table table{{},
                          {},
                          {{u"a"_s, u"A"_s, ColumnKind::Text}, {u"b"_s, u"B"_s, ColumnKind::Text}},
                          {{Cell(u"one\r\ntwo\nthree"_s), Cell(u"x"_s)}},
                          {}};
        QCOMPARE(writeText(table), u"A      B\n"
                                   "-----  -\n"
                                   "one    x\n"
                                   "two\n"
                                   "three\n"_s);
    }

    void nothingIsCutOffAtAnyWidth()
    {
        Table table = reports();
        table.rows.append({Cell(u"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"_s), number(1), number(2),
                           number(1000000)});
        table.notes.append(u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft."_s);
        for (int width = 80; width >= 24; --width) {
            const QString text = writeText(table, width);
            QVERIFY2(widest(text) <= width, qPrintable(text));
            const QString all = letters(text);
            QVERIFY2(all.contains(letters(table.notes.last())), qPrintable(text));
            QVERIFY2(all.contains(u"1,000,000"_s), qPrintable(text));
            QVERIFY2(text.contains(u"Overall"_s) && text.contains(u"standard"_s), qPrintable(text));
        }
    }

    void aTableWithoutRowsShowsItsHeadings()
    {
        const Table table{{}, {}, {{u"ref"_s, u"Ref"_s, ColumnKind::Text}}, {}, {u"Nothing to show."_s}};
        QCOMPARE(writeText(table), u"Ref\n"
                                   "---\n"
                                   "\n"
                                   "Nothing to show.\n"_s);
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::TextWriterTest)
#include "text_writer_test.moc"
