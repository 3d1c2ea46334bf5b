#include "app/exchange/text_decoder.h"

#include "app/exchange/csv_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

/// ASCII text as UTF-16 with the low byte first.
QByteArray littleEndian(const QByteArray &ascii)
{
    QByteArray bytes;
    for (const char letter : ascii)
        bytes.append(letter).append('\0');
    return bytes;
}

/// ASCII text as UTF-16 with the high byte first.
QByteArray bigEndian(const QByteArray &ascii)
{
    QByteArray bytes;
    for (const char letter : ascii)
        bytes.append('\0').append(letter);
    return bytes;
}

} // namespace

class TextDecoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodingsAreFoundOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("ASCII") << QByteArray("case") << u"case"_s << u"UTF-8"_s;
        QTest::newRow("UTF-8") << QByteArray("caf\xC3\xA9 \xE2\x80\x93") << u"café –"_s << u"UTF-8"_s;
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF"
                                                         "caf\xC3\xA9")
                                           << u"café"_s << u"UTF-8"_s;
        QTest::newRow("UTF-16, low byte first")
            << QByteArray("\xFF\xFE") + littleEndian("case") + QByteArray("\x13\x20") << u"case–"_s << u"UTF-16"_s;
        QTest::newRow("UTF-16, high byte first")
            << QByteArray("\xFE\xFF") + bigEndian("case") + QByteArray("\x20\x13") << u"case–"_s << u"UTF-16"_s;
        QTest::newRow("UTF-16 without a mark, low byte first")
            << littleEndian("case") + QByteArray("\xE9\0", 2) << u"caseé"_s << u"UTF-16"_s;
        QTest::newRow("UTF-16 without a mark, high byte first")
            << bigEndian("case") + QByteArray("\0\xE9", 2) << u"caseé"_s << u"UTF-16"_s;
        // Bytes 0x80 to 0x9F as in the WHATWG index for windows-1252: 80 €, 85 …, 92 ’, 96 –, 9F Ÿ; E9 is Latin-1's é.
        QTest::newRow("Windows-1252") << QByteArray("\x80 \x85 \x92 \x96 \x9F \xE9") << u"€ … ’ – Ÿ é"_s
                                      << u"Windows-1252"_s;
        QTest::newRow("a cut UTF-8 character is Windows-1252")
            << QByteArray("caf\xC3") << u"cafÃ"_s << u"Windows-1252"_s;
        QTest::newRow("nothing") << QByteArray() << QString() << u"UTF-8"_s;
    }

    void encodingsAreFoundOut()
    {
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = decodeText(bytes);
        QTEST(decoded.text, "text");
        QTEST(decoded.encoding, "encoding");
    }

    void damagedFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::newRow("UTF-8 by its mark, but not valid") << QByteArray("\xEF\xBB\xBF"
                                                                        "caf\xC3")
                                                          << 0;
        QTest::newRow("UTF-16 with half a character") << QByteArray("\xFF\xFE\x61\x00\x62", 5) << 0;
        QTest::newRow("UTF-16 with half a surrogate pair") << QByteArray("\xFF\xFE\x00\xD8\x61\x00", 6) << 0;
        QTest::newRow("NUL on the third line") << QByteArray("a,b\n1,2\n3,\0\n", 11) << 3;
        QTest::newRow("NUL in UTF-16") << QByteArray("\xFF\xFE") + littleEndian(QByteArray("a\n\0b", 4)) << 2;
    }

    void damagedFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        try {
            decodeText(bytes);
        } catch (const CsvError &error) {
            QCOMPARE(error.line(), line);
            return;
        }
        QFAIL("the file was read");
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::TextDecoderTest)
#include "text_decoder_test.moc"
