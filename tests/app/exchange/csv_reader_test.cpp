#include "app/exchange/csv_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

/// A file as one text: cells between bars, each record on a line of its own behind its line number.
QString told(const CsvFile &file)
{
    QString text = u"%1: %2\n"_s.arg(file.headerLine).arg(file.header.join(u'|'));
    for (const CsvRecord &record : file.records)
        text += u"%1: %2\n"_s.arg(record.line).arg(record.cells.join(u'|'));
    return text;
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesOfAllShapesAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("contents");
        QTest::newRow("line feeds") << QByteArray("a,b\n1,2\n3,4\n") << u"1: a|b\n2: 1|2\n3: 3|4\n"_s;
        QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n3,4\r\n") << u"1: a|b\n2: 1|2\n3: 3|4\n"_s;
        QTest::newRow("carriage returns") << QByteArray("a,b\r1,2\r3,4\r") << u"1: a|b\n2: 1|2\n3: 3|4\n"_s;
        QTest::newRow("no break at the end") << QByteArray("a,b\n1,2") << u"1: a|b\n2: 1|2\n"_s;
        QTest::newRow("header alone") << QByteArray("a,b") << u"1: a|b\n"_s;
        QTest::newRow("one column") << QByteArray("a\n1\n") << u"1: a\n2: 1\n"_s;
        QTest::newRow("quotes") << QByteArray("a,b\n\"1,5\",\"say \"\"no\"\"\"\n") << u"1: a|b\n2: 1,5|say \"no\"\n"_s;
        QTest::newRow("empty cells") << QByteArray("a,b,c\n,\"\",3\n") << u"1: a|b|c\n2: ||3\n"_s;
        QTest::newRow("line breaks in cells count")
            << QByteArray("a,b\n\"x\ny\r\nz\",2\n3,4\n") << u"1: a|b\n2: x\ny\r\nz|2\n5: 3|4\n"_s;
        QTest::newRow("carriage return in a cell") << QByteArray("a\n\"x\ry\"\nz\n") << u"1: a\n2: x\ry\n4: z\n"_s;
        QTest::newRow("line break at the end of a cell") << QByteArray("a\n\"x\n\"\nz\n") << u"1: a\n2: x\n\n4: z\n"_s;
        QTest::newRow("quoted header over two lines") << QByteArray("\"a\n1\",b\n1,2\n") << u"1: a\n1|b\n3: 1|2\n"_s;
        QTest::newRow("blank lines anywhere")
            << QByteArray("\n \na,b\n\n1,2\n  \t\n3,4\n\n\n") << u"3: a|b\n5: 1|2\n7: 3|4\n"_s;
        QTest::newRow("rows of empty cells")
            << QByteArray("a,b\n1,2\n,\n\"\", \n3,4\n,\n") << u"1: a|b\n2: 1|2\n5: 3|4\n"_s;
        QTest::newRow("blanks around cells") << QByteArray(" a , b \n 1 , \"  2  \" \n") << u"1: a|b\n2: 1|  2  \n"_s;
        QTest::newRow("fewer and more cells than the header")
            << QByteArray("a,b\n1\n1,2,3\n") << u"1: a|b\n2: 1\n3: 1|2|3\n"_s;
        QTest::newRow("tabs, first cell empty") << QByteArray("a\tb\n\t2\n\t\n") << u"1: a|b\n2: |2\n"_s;
        QTest::newRow("beyond ASCII") << QByteArray("a,b\nn\xC3\xA9,\xE2\x80\x93\n") << u"1: a|b\n2: né|–\n"_s;
        QTest::newRow("Windows-1252") << QByteArray("a,b\nn\xE9,No \x96 outwith\n")
                                      << u"1: a|b\n2: né|No – outwith\n"_s;
        QTest::newRow("UTF-8 mark before a quote") << QByteArray("\xEF\xBB\xBF\"a\",b\n1,2\n") << u"1: a|b\n2: 1|2\n"_s;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE\x61\0,\0\x62\0\r\0\n\0\x31\0,\0\x13\x20\r\0\n\0", 22)
                                << u"1: a|b\n2: 1|–\n"_s;
    }

    void filesOfAllShapesAreRead()
    {
        QFETCH(QByteArray, bytes);
        QTEST(told(readCsv(bytes)), "contents");
    }

    void theSeparatorIsFoundInTheFirstRecord_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QChar>("separator");
        QTest::newRow("comma") << QByteArray("a,b\n1;2;3\n") << QChar(u',');
        QTest::newRow("semicolon") << QByteArray("a;b\n1,5;2,5\n") << QChar(u';');
        QTest::newRow("tab") << QByteArray("a\tb\n") << QChar(u'\t');
        QTest::newRow("only the most frequent counts") << QByteArray("visits: two, or three;b;c\n") << QChar(u';');
        QTest::newRow("quoted ones do not count") << QByteArray("\"a,b,c,d\";b\n") << QChar(u';');
        QTest::newRow("quoted over two lines") << QByteArray("\"a\nb\";c\n1,2,3\n") << QChar(u';');
        QTest::newRow("blank lines first") << QByteArray("\r\n\r\na;b\n") << QChar(u';');
        QTest::newRow("none") << QByteArray("a\n1\n") << QChar(u',');
    }

    void theSeparatorIsFoundInTheFirstRecord()
    {
        QFETCH(QByteArray, bytes);
        QTEST(readCsv(bytes).separator, "separator");
    }

    void theEncodingIsSaid()
    {
        QCOMPARE(readCsv("a,b\n").encoding, u"UTF-8"_s);
        QCOMPARE(readCsv("a,\xE9\n").encoding, u"Windows-1252"_s);
    }

    void whatIsNoCsvIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray() << 0 << u"empty"_s;
        QTest::newRow("a mark alone") << QByteArray("\xEF\xBB\xBF") << 0 << u"empty"_s;
        QTest::newRow("blank lines") << QByteArray("\n \r\n,,\n") << 0 << u"empty"_s;
        QTest::newRow("NUL") << QByteArray("a,b\n1,\0\n", 8) << 2 << u"NUL"_s;
        QTest::newRow("quote never closed") << QByteArray("a,b\n1,2\n3,\"4\n5,6\n7,8\n") << 3 << u"never closed"_s;
        QTest::newRow("quote never closed on the last line") << QByteArray("a,b\n1,\"2") << 2 << u"never closed"_s;
        QTest::newRow("quote inside a cell") << QByteArray("a,b\n1,2\" pipe\n") << 2 << u"inside a cell"_s;
        QTest::newRow("text after a closing quote") << QByteArray("a,b\n1,2\n\"3\"x,4\n") << 3 << u"inside a cell"_s;
        QTest::newRow("text after a quote closed two lines on")
            << QByteArray("a,b\n1,\"2\n3,4\n5,\"6\",7\n") << 4 << u"(the row begins on line 2)"_s;
    }

    void whatIsNoCsvIsRefusedWithItsLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        QFETCH(QString, said);
        try {
            readCsv(bytes);
        } catch (const CsvError &error) {
            const QString what = QString::fromStdString(error.what());
            QCOMPARE(error.line(), line);
            QVERIFY2(what.contains(said), qPrintable(what));
            QCOMPARE(what.startsWith(u"line %1: "_s.arg(line)), line > 0);
            return;
        }
        QFAIL("the file was read");
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::CsvReaderTest)
#include "csv_reader_test.moc"
