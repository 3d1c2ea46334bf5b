#include "app/reports/table_writers.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

Table textTable(const QString &text)
{
    return {u"notes"_s, {}, {{u"note"_s, u"Note"_s, ColumnKind::Text}}, {{Cell(text)}}, {}};
}

Table mixedTable()
{
    return {u"ser"_s,
            u"Social Enquiry Reports"_s,
            {{u"label"_s, u"Label"_s, ColumnKind::Text},
             {u"count"_s, u"Count"_s, ColumnKind::Count},
             {u"percent"_s, u"Per cent"_s, ColumnKind::Percent},
             {u"kappa"_s, u"Kappa"_s, ColumnKind::Fraction}},
            {{Cell(u"Overall standard"_s), Cell(std::int64_t{12345}), Cell(std::int64_t{35}), Cell(0.1)},
             {Cell(), Cell(std::int64_t{-1}), Cell(), Cell(-0.25)}},
            {u"Notes are for people."_s}};
}

} // namespace

class TableWritersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvHoldsPlainNumbersUnderColumnIds()
    {
        QCOMPARE(writeCsv(mixedTable()), QByteArray("label,count,percent,kappa\r\n"
                                                    "Overall standard,12345,35,0.1\r\n"
                                                    ",-1,,-0.25\r\n"));
    }

    void csvTextIsQuotedWhereItMustBe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << u"plain"_s << QByteArray("plain");
        QTest::newRow("empty") << u""_s << QByteArray("");
        QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("quotes are doubled") << u"a \"b\""_s << QByteArray("\"a \"\"b\"\"\"");
        QTest::newRow("line feed") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("carriage return") << u"a\rb"_s << QByteArray("\"a\rb\"");
        QTest::newRow("blank in front") << u" a"_s << QByteArray("\" a\"");
        QTest::newRow("blank behind") << u"a "_s << QByteArray("\"a \"");
        QTest::newRow("blank inside") << u"a b"_s << QByteArray("a b");
        QTest::newRow("semicolon") << u"a;b"_s << QByteArray("a;b");
        QTest::newRow("beyond ASCII") << u"é – €"_s << QByteArray("\xC3\xA9 \xE2\x80\x93 \xE2\x82\xAC");
        QTest::newRow("formula") << u"=1,5"_s << QByteArray("\"'=1,5\"");
        QTest::newRow("formula behind a quote") << u"\"=1\""_s << QByteArray("\"\"\"=1\"\"\"");
    }

    void csvTextIsQuotedWhereItMustBe()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(writeCsv(textTable(text)), QByteArray("note\r\n" + cell + "\r\n"));
    }

    void formulasMayBeLeftAsTheyAre()
    {
        QCOMPARE(writeCsv(textTable(u"=1+1"_s), FormulaSafety::AsIs), QByteArray("note\r\n=1+1\r\n"));
        QCOMPARE(writeCsv(textTable(u"=1+1"_s)), QByteArray("note\r\n'=1+1\r\n"));
    }

    void aTableWithoutRowsIsItsHeader()
    {
        Table table = mixedTable();
        table.rows.clear();
        QCOMPARE(writeCsv(table), QByteArray("label,count,percent,kappa\r\n"));
        QCOMPARE(toJsonRows(table), QJsonArray());
    }

    void jsonRowsAreKeyedByColumn()
    {
        const QByteArray expected = R"([{"count":12345,"kappa":0.1,"label":"Overall standard","percent":35},)"
                                    R"({"count":-1,"kappa":-0.25,"label":null,"percent":null}])";
        QCOMPARE(QJsonDocument(toJsonRows(mixedTable())).toJson(QJsonDocument::Compact), expected);
    }

    void largeCountsKeepEveryDigit()
    {
        const Table table{{}, {}, {{u"n"_s, u"n"_s, ColumnKind::Count}}, {{Cell(std::int64_t{9007199254740993})}}, {}};
        QCOMPARE(writeCsv(table), QByteArray("n\r\n9007199254740993\r\n"));
        QCOMPARE(toJsonRows(table).first().toObject().value(u"n"_s).toInteger(), qint64(9007199254740993));
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::TableWritersTest)
#include "table_writers_test.moc"
