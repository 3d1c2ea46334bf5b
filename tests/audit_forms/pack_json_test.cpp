#include "audit_forms/pack_json.h"

#include <QJsonObject>
#include <QTest>

using namespace caseaudit;

namespace {

QString problemsOf(const QByteArray &bytes)
{
    PackProblems problems;
    readJson(QStringLiteral("x.json"), bytes, problems);
    QStringList lines;
    for (const PackProblem &problem : problems.all())
        lines.append(problem.pointer + QLatin1String(": ") + problem.found);
    return lines.join(u'\n');
}

} // namespace

class PackJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodTextIsRead();
    void aByteOrderMarkIsSkipped();
    void syntaxErrorsNameLineAndColumn_data();
    void syntaxErrorsNameLineAndColumn();
    void keysGivenTwiceAreNamed_data();
    void keysGivenTwiceAreNamed();
    void tooLongTextsAreRefused();
    void aFileWithProblemsHasNoValue();
};

void PackJsonTest::goodTextIsRead()
{
    PackProblems problems;
    const QJsonValue value =
        readJson(QStringLiteral("x.json"),
                 " {\n\t\"a\" : [ 1 , -2.5e1 , true , null , [ ] , { } ] , \"b\\\"]\" : \"},\\\\\" }\r\n", problems);
    QVERIFY(problems.isEmpty());
    QCOMPARE(value.toObject().keys(), QStringList({QStringLiteral("a"), QStringLiteral("b\"]")}));
    QCOMPARE(value[u"b\"]"].toString(), QStringLiteral("},\\"));
}

void PackJsonTest::aByteOrderMarkIsSkipped()
{
    PackProblems problems;
    QVERIFY(readJson(QStringLiteral("x.json"), "\xef\xbb\xbf{\"a\": 1}", problems).isObject());
    QVERIFY(problems.isEmpty());
}

void PackJsonTest::syntaxErrorsNameLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing at all") << QByteArray() << QStringLiteral("line 1, ");
    QTest::newRow("a missing colon on the third line")
        << QByteArray("{\n \"a\": 1,\n \"b\" 2}") << QStringLiteral("line 3, ");
    QTest::newRow("a comma before the end") << QByteArray("{\"a\": 1,\n}") << QStringLiteral("line 2, ");
    QTest::newRow("a text without end") << QByteArray("{\"a\":\n\n\"b") << QStringLiteral("line 3, column 3");
    QTest::newRow("columns count characters, not bytes")
        << QByteArray("{\"\xc3\xa9\xc3\xa9\": \"b") << QStringLiteral("line 1, column 10");
    QTest::newRow("a second document") << QByteArray("{}\n{}") << QStringLiteral("line 2, ");
    QTest::newRow("not UTF-8") << QByteArray("{\n\"a\": \"\xff\"}") << QStringLiteral("line 2, ");
    QTest::newRow("a number too large") << QByteArray("{\"a\": 1e999}") << QStringLiteral("line 1, ");
    QTest::newRow("nested too deeply") << QByteArray(2000, '[') + QByteArray(2000, ']') << QStringLiteral("line 1, ");
}

void PackJsonTest::syntaxErrorsNameLineAndColumn()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    PackProblems problems;
    readJson(QStringLiteral("x.json"), text, problems);
    QCOMPARE(problems.all().size(), 1);
    QCOMPARE(problems.all().first().pointer, QString());
    QCOMPARE(problems.all().first().expected, QStringLiteral("JSON in UTF-8"));
    QVERIFY2(problems.all().first().found.contains(line), qPrintable(problems.all().first().found));
}

void PackJsonTest::keysGivenTwiceAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problems");
    QTest::newRow("none") << QByteArray("{\"a\": {\"b\": 1}, \"b\": {\"a\": 1}}") << QString();
    QTest::newRow("at the top") << QByteArray("{\"a\": 1, \"a\": 1}")
                                << QStringLiteral("/a: the key \"a\" a second time");
    QTest::newRow("inside a list") << QByteArray("{\"a\": [{}, {\"b\": 1, \"c\": 2, \"b\": 3}]}")
                                   << QStringLiteral("/a/1/b: the key \"b\" a second time");
    QTest::newRow("three times") << QByteArray("{\"a\": 1, \"a\": 1, \"a\": 1}")
                                 << QStringLiteral("/a: the key \"a\" a second time\n/a: the key \"a\" a second time");
    QTest::newRow("written in two ways") << QByteArray("{\"a\": 1, \"\\u0061\": 1}")
                                         << QStringLiteral("/a: the key \"a\" a second time");
    QTest::newRow("in the copy that would be lost") << QByteArray("{\"a\": {\"b\": 1, \"b\": 2}, \"a\": 1}")
                                                    << QStringLiteral("/a/b: the key \"b\" a second time\n"
                                                                      "/a: the key \"a\" a second time");
    QTest::newRow("with signs that pointers escape (RFC 6901)")
        << QByteArray("{\"a/b~c\": 1, \"a/b~c\": 1}") << QStringLiteral("/a~1b~0c: the key \"a/b~c\" a second time");
    QTest::newRow("brackets and escapes inside texts are no structure")
        << QByteArray("{\"a\": \"{\\\"b\\\": 1, \\\"b\\\": [\\\\\", \"b\": 1}") << QString();
}

void PackJsonTest::keysGivenTwiceAreNamed()
{
    QFETCH(QByteArray, text);
    QTEST(problemsOf(text), "problems");
}

void PackJsonTest::tooLongTextsAreRefused()
{
    const auto textOf = [](qsizetype bytes) { return "{\"a\": \"" + QByteArray(bytes - 2, 'b') + "\"}"; };
    QCOMPARE(problemsOf(textOf(longestTextBytes)), QString());
    QVERIFY(problemsOf(textOf(longestTextBytes + 1)).startsWith(QLatin1String("/a: \"bbb")));
    QVERIFY(problemsOf("{\"" + QByteArray(longestTextBytes, 'k') + "\": 1}").startsWith(QLatin1String(": \"kkk")));
}

void PackJsonTest::aFileWithProblemsHasNoValue()
{
    PackProblems problems;
    QVERIFY(readJson(QStringLiteral("x.json"), "{\"a\": 1, \"a\": 2}", problems).isUndefined());
    QVERIFY(readJson(QStringLiteral("x.json"), "{", problems).isUndefined());
}

QTEST_GUILESS_MAIN(PackJsonTest)
#include "pack_json_test.moc"
