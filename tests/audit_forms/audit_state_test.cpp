#include "audit_forms/audit_state.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

class AuditStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arrowsAreThoseOfTheDiagram()
    {
        QFile page(QStringLiteral(CASEAUDIT_SOURCE "/docs/audit_states.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QStringList drawn;
        static const QRegularExpression arrow(u"^    (\\w+) --> (\\w+) : (\\w+)( \\(reason\\))?$"_s,
                                              QRegularExpression::MultilineOption);
        QRegularExpressionMatchIterator found = arrow.globalMatch(QString::fromUtf8(page.readAll()));
        while (found.hasNext())
            drawn.append(found.next().captured().trimmed());
        QStringList coded;
        for (const AuditTransition &transition : auditTransitions()) {
            coded.append(u"%1 --> %2 : %3%4"_s.arg(
                auditStateId(transition.from), auditStateId(transition.to), auditDeedId(transition.deed),
                transition.reason == ReasonNeed::Required ? u" (reason)"_s : QString()));
        }
        drawn.sort();
        coded.sort();
        QCOMPARE(coded, drawn);
    }

    void everyStateHasItsOwnIdAndIsFoundByIt()
    {
        const QStringList ids = auditStateIds();
        QCOMPARE(ids.size(), 5);
        for (const QString &id : ids)
            QCOMPARE(auditStateId(*auditStateFor(id)), id);
        QVERIFY(!auditStateFor(u"issued"_s));
    }

    void whatCanBeScoredIsNeverCounted()
    {
        QCOMPARE(statesThat(isEditable), (QList{AuditState::Draft, AuditState::Reopened}));
        QCOMPARE(statesThat(isCounted), (QList{AuditState::Complete, AuditState::Locked}));
    }

    void lockedAuditCanOnlyBeUnlocked()
    {
        QVERIFY(allows(AuditState::Locked, AuditDeed::Unlock));
        for (const AuditDeed deed :
             {AuditDeed::Complete, AuditDeed::Reopen, AuditDeed::Lock, AuditDeed::Withdraw, AuditDeed::Restore})
            QVERIFY(!allows(AuditState::Locked, deed));
    }

    void draftIsNeverLocked()
    {
        QVERIFY(!allows(AuditState::Draft, AuditDeed::Lock));
        QVERIFY(!allows(AuditState::Reopened, AuditDeed::Lock));
    }
};

QTEST_GUILESS_MAIN(AuditStateTest)
#include "audit_state_test.moc"
