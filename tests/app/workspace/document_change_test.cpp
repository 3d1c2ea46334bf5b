#include "app/workspace/document_change.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

class DocumentChangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalDocumentsHaveNoChanges()
    {
        const QJsonObject document{{u"a"_s, 1}};
        QVERIFY(changesBetween(document, document).isEmpty());
    }

    void changesPutEitherSideInPlace_data()
    {
        QTest::addColumn<QJsonObject>("before");
        QTest::addColumn<QJsonObject>("after");
        const QJsonObject good{{u"category"_s, u"good"_s}};
        const QJsonObject poor{{u"category"_s, u"poor"_s}, {u"comment"_s, u"why"_s}};
        QTest::newRow("a text changes") << QJsonObject{{u"team"_s, u"A"_s}} << QJsonObject{{u"team"_s, u"B"_s}};
        QTest::newRow("a key appears") << QJsonObject{} << QJsonObject{{u"team"_s, u"B"_s}};
        QTest::newRow("a key vanishes") << QJsonObject{{u"team"_s, u"A"_s}} << QJsonObject{};
        QTest::newRow("the first answer") << QJsonObject{} << QJsonObject{{u"answers"_s, QJsonObject{{u"x"_s, good}}}};
        QTest::newRow("the only answer goes")
            << QJsonObject{{u"answers"_s, QJsonObject{{u"x"_s, good}}}} << QJsonObject{};
        QTest::newRow("one answer of two") << QJsonObject{{u"answers"_s, QJsonObject{{u"x"_s, good}, {u"y"_s, good}}}}
                                           << QJsonObject{{u"answers"_s, QJsonObject{{u"x"_s, good}, {u"y"_s, poor}}}};
        QTest::newRow("an array") << QJsonObject{{u"contacts"_s, QJsonArray{1, 2}}}
                                  << QJsonObject{{u"contacts"_s, QJsonArray{1}}};
    }

    void changesPutEitherSideInPlace()
    {
        QFETCH(QJsonObject, before);
        QFETCH(QJsonObject, after);
        const QJsonArray changes = changesBetween(before, after);
        QVERIFY(!changes.isEmpty());
        QCOMPARE(withChanges(before, changes, ChangeSide::After), after);
        QCOMPARE(withChanges(after, changes, ChangeSide::Before), before);
    }

    void otherPlacesAreLeftAlone()
    {
        const QJsonArray changes = changesBetween({{u"a"_s, 1}}, {{u"a"_s, 2}});
        QCOMPARE(withChanges({{u"a"_s, 1}, {u"b"_s, 7}}, changes, ChangeSide::After),
                 (QJsonObject{{u"a"_s, 2}, {u"b"_s, 7}}));
    }

    void listsAreMergedOntoAnotherVersion()
    {
        // 2 went and 3 came here; 9 came there.
        const QJsonArray changes =
            changesBetween({{u"contacts"_s, QJsonArray{1, 2}}}, {{u"contacts"_s, QJsonArray{1, 3}}});
        const QJsonObject there{{u"contacts"_s, QJsonArray{1, 2, 9}}};
        QVERIFY(replacedBy(changes, there).isEmpty());
        QCOMPARE(withChanges(there, rebased(changes, there), ChangeSide::After),
                 (QJsonObject{{u"contacts"_s, QJsonArray{1, 9, 3}}}));
    }

    void commentAndRatingAreChangedEachByItself()
    {
        const auto answers = [](const QJsonObject &answer) {
            return QJsonObject{{u"answers"_s, QJsonObject{{u"x"_s, answer}}}};
        };
        const QJsonObject good{{u"category"_s, u"good"_s}};
        const QJsonObject poor{{u"category"_s, u"poor"_s}};
        const QJsonObject goodForAReason{{u"category"_s, u"good"_s}, {u"comment"_s, u"why"_s}};
        const QJsonArray rated = changesBetween(answers(good), answers(poor));
        QVERIFY(replacedBy(rated, answers(goodForAReason)).isEmpty());
        QCOMPARE(withChanges(answers(goodForAReason), rebased(rated, answers(goodForAReason)), ChangeSide::After),
                 answers({{u"category"_s, u"poor"_s}, {u"comment"_s, u"why"_s}}));
        // A rating there that is neither the one before nor the one after.
        const QJsonObject adequate{{u"category"_s, u"adequate"_s}};
        QCOMPARE(replacedBy(rated, answers(adequate)), QStringList{u"x"_s});
        QCOMPARE(replacedBy(rated, QJsonObject{}), QStringList{u"x"_s});
    }

    void changeThatWasMadeThereAsWellReplacesNothing()
    {
        const QJsonArray changes = changesBetween({{u"team"_s, u"A"_s}}, {{u"team"_s, u"B"_s}});
        QVERIFY(replacedBy(changes, {{u"team"_s, u"B"_s}}).isEmpty());
        QCOMPARE(replacedBy(changes, {{u"team"_s, u"C"_s}}), QStringList{u"team"_s});
    }

    void changedKeysNameTheInnermostKeyAndLeaveOutTheSalt()
    {
        const QJsonObject before{{u"salt"_s, u"1"_s}, {u"answers"_s, QJsonObject{{u"x"_s, QJsonObject{}}}}};
        const QJsonObject after{{u"salt"_s, u"2"_s},
                                {u"answers"_s, QJsonObject{{u"x"_s, QJsonObject{{u"category"_s, u"poor"_s}}}}}};
        QCOMPARE(changedKeys(before, after), QStringList{u"x"_s});
    }
};

QTEST_GUILESS_MAIN(DocumentChangeTest)
#include "document_change_test.moc"
