#include "audit_forms/pack_problems.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace caseaudit;

namespace {

QString foundAt(const QJsonValue &document, const QStringList &keys)
{
    PackProblems problems;
    problems.setDocument(QStringLiteral("x.json"), document);
    problems.add({QStringLiteral("x.json"), keys}, QString());
    return problems.all().first().found;
}

} // namespace

class PackProblemsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pointersEscapeTildeAndSlash();
    void whatIsFoundIsLookedUp();
    void longValuesAreCut();
};

void PackProblemsTest::pointersEscapeTildeAndSlash()
{
    QCOMPARE((Place{QStringLiteral("x.json"), {}}.pointer()), QString());
    const Place place = Place{QStringLiteral("x.json"), {}} / u"rows" / 3 / u"a/b" / u"c~1";
    QCOMPARE(place.file, QStringLiteral("x.json"));
    QCOMPARE(place.pointer(), QStringLiteral("/rows/3/a~1b/c~01")); // RFC 6901, section 3
}

void PackProblemsTest::whatIsFoundIsLookedUp()
{
    const QJsonObject document{{QStringLiteral("list"), QJsonArray{QStringLiteral("a"), 2, QJsonArray{true}}},
                               {QStringLiteral("none"), QJsonValue::Null}};
    const QString list = QStringLiteral("list");
    QCOMPARE(foundAt(document, {list, QStringLiteral("0")}), QStringLiteral("\"a\""));
    QCOMPARE(foundAt(document, {list, QStringLiteral("1")}), QStringLiteral("2"));
    QCOMPARE(foundAt(document, {list, QStringLiteral("2")}), QStringLiteral("[true]"));
    QCOMPARE(foundAt(document, {QStringLiteral("none")}), QStringLiteral("null"));
    QCOMPARE(foundAt(document, {list, QStringLiteral("3")}), QStringLiteral("nothing"));
    QCOMPARE(foundAt(document, {QStringLiteral("else"), QStringLiteral("0")}), QStringLiteral("nothing"));
}

void PackProblemsTest::longValuesAreCut()
{
    const auto foundFor = [](const QString &text) { return foundAt(QJsonArray{text}, {QStringLiteral("0")}); };
    const QString fits(78, u'x'); // 80 with its quotation marks
    QCOMPARE(foundFor(fits), u'"' + fits + u'"');
    QCOMPARE(foundFor(fits + u'x'), u'"' + fits + u'…');
    // A pair of surrogates at the cut goes as a whole.
    QCOMPARE(foundFor(QString(77, u'x') + QStringLiteral("😀😀")), u'"' + QString(77, u'x') + u'…');
}

QTEST_GUILESS_MAIN(PackProblemsTest)
#include "pack_problems_test.moc"
