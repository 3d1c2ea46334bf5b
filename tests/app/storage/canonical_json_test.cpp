#include "app/storage/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <stdexcept>

using namespace caseaudit;

class CanonicalJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesAreThoseOfAnIndependentWriter_data();
    void bytesAreThoseOfAnIndependentWriter();
    void fractionIsRefusedByItsKey();
    void wholeNumberWrittenAsAFractionIsWhole();
    void keysThatBecomeTheSameAreRefused();
    void canonicalBytesReadBackAreCanonical();
};

namespace {

QJsonObject vectors()
{
    QFile file(QStringLiteral(CASEAUDIT_TEST_DATA "/storage/revision_id_vector.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject object(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

} // namespace

void CanonicalJsonTest::bytesAreThoseOfAnIndependentWriter_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("canonical");
    const QJsonArray revisions = vectors().value(QStringLiteral("revisions")).toArray();
    for (const QJsonValue &row : revisions) {
        QTest::newRow(qUtf8Printable(row[QStringLiteral("name")].toString()))
            << row[QStringLiteral("document")].toString() << row[QStringLiteral("canonical")].toString();
    }
}

void CanonicalJsonTest::bytesAreThoseOfAnIndependentWriter()
{
    QFETCH(QString, document);
    QFETCH(QString, canonical);
    QCOMPARE(canonicalJson(object(document)), canonical.toUtf8());
}

void CanonicalJsonTest::fractionIsRefusedByItsKey()
{
    try {
        canonicalJson(object(QStringLiteral(R"({"answers":{"share":[1,0.5]}})")));
        QFAIL("a fraction was written");
    } catch (const std::invalid_argument &error) {
        QCOMPARE(error.what(), "not a whole number: share");
    }
}

void CanonicalJsonTest::wholeNumberWrittenAsAFractionIsWhole()
{
    QCOMPARE(canonicalJson(object(QStringLiteral(R"({"n":5.0})"))), QByteArrayLiteral(R"({"n":5})"));
}

void CanonicalJsonTest::keysThatBecomeTheSameAreRefused()
{
    // U+00E9, and e with U+0301: one key in NFC.
    const QJsonObject twice{{QStringLiteral("\u00e9"), 1}, {QStringLiteral("e\u0301"), 2}};
    QCOMPARE(twice.size(), 2);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, canonicalJson(twice));
}

void CanonicalJsonTest::canonicalBytesReadBackAreCanonical()
{
    const QByteArray bytes =
        canonicalJson(object(QStringLiteral(R"({"b":[{"y":"\u0001\\\"","x":null}],"a":-9223372036854775808})")));
    QCOMPARE(canonicalJson(QJsonDocument::fromJson(bytes).object()), bytes);
}

QTEST_GUILESS_MAIN(CanonicalJsonTest)
#include "canonical_json_test.moc"
