#pragma once

#include "app/workspace/evidence.h"
#include "tests/support/sample_audit.h"

#include <QMap>

namespace caseaudit::testing {

using Given = QMap<QString, QString>; ///< categories by question

/// A complete audit of cycle 2005 with those answers.
inline AuditRecord auditOf(const QString &form, const QString &authority, const QString &reference, const Given &given)
{
    AuditRecord audit;
    audit.form = form;
    audit.caseRef = reference;
    audit.authority = authority;
    audit.auditor = QStringLiteral("aud-1");
    audit.auditedOn = QDate(2005, 6, 1);
    audit.cycle = QStringLiteral("2005");
    audit.state = AuditState::Complete;
    for (auto answer = given.begin(); answer != given.end(); ++answer) {
        Answer each;
        each.category = answer.value();
        audit.answers.insert(answer.key(), each);
    }
    return audit;
}

/// So many audits of that kind, references `<authority>/<form>/<number>` from `first` on; their record ids.
inline QStringList addAudits(Workspace &workspace, const QString &form, const QString &authority, int count,
                             const Given &given, int first = 1)
{
    QStringList records;
    workspace.write([&] {
        for (int number = first; number < first + count; ++number)
            records.append(
                addAudit(workspace,
                         auditOf(form, authority, QStringLiteral("%1/%2/%3").arg(authority, form).arg(number), given)));
    });
    return records;
}

/// A second reading, by another reader, of each first one; `given` instead of its answers unless it is empty.
inline QStringList readAgain(Workspace &workspace, const QStringList &firsts, const Given &given = {})
{
    QStringList records;
    workspace.write([&] {
        for (const QString &first : firsts) {
            AuditRecord audit = *workspace.audit(first);
            if (!given.isEmpty())
                audit = auditOf(audit.form, audit.authority, audit.caseRef, given);
            audit.reading = QStringLiteral("2");
            audit.auditor = QStringLiteral("kl");
            records.append(addAudit(workspace, audit));
        }
    });
    return records;
}

inline const QStringList &threeAuthorities()
{
    static const QStringList all{QStringLiteral("angus"), QStringLiteral("dundee"), QStringLiteral("perth_kinross")};
    return all;
}

/// What A6 asks: 20 SERs in each authority, both questions answered, 20 second readings that agree.
inline void fillA6(Workspace &workspace)
{
    const Given good{{QStringLiteral("risk_assessment_on_file"), QStringLiteral("yes")},
                     {QStringLiteral("reoffending_risk_analysis"), QStringLiteral("good")}};
    Given poor = good;
    poor.insert(QStringLiteral("reoffending_risk_analysis"), QStringLiteral("poor"));
    for (const QString &authority : threeAuthorities()) {
        const QStringList some = addAudits(workspace, QStringLiteral("ser"), authority, 10, good);
        const QStringList more = addAudits(workspace, QStringLiteral("ser"), authority, 10, poor, 11);
        if (authority == QStringLiteral("dundee"))
            readAgain(workspace, some + more);
    }
}

/// What B6 asks but for a report, and with only seven second readings of ten: 5 HBRs in each authority.
inline QStringList fillB6(Workspace &workspace)
{
    const Given good{{QStringLiteral("risk_assessment"), QStringLiteral("good")},
                     {QStringLiteral("release_plan"), QStringLiteral("yes")}};
    const Given poor{{QStringLiteral("risk_assessment"), QStringLiteral("poor")},
                     {QStringLiteral("release_plan"), QStringLiteral("no")}};
    QStringList all;
    for (const QString &authority : threeAuthorities()) {
        all += addAudits(workspace, QStringLiteral("hbr"), authority, 3, good);
        all += addAudits(workspace, QStringLiteral("hbr"), authority, 2, poor, 4);
    }
    readAgain(workspace, all.first(7));
    return all;
}

/// Ten sex offenders in Dundee, half of them without their home visits: below E4's 90 %.
inline QStringList fillE4(Workspace &workspace)
{
    QStringList records;
    workspace.write([&] {
        for (int number = 1; number <= 10; ++number) {
            AuditRecord audit =
                auditOf(QStringLiteral("pdo_supervision"), QStringLiteral("dundee"), QStringLiteral("D/%1").arg(number),
                        {{QStringLiteral("home_visits_12_weeks"),
                          number <= 5 ? QStringLiteral("yes") : QStringLiteral("no_organisational")}});
            audit.choices.insert(QStringLiteral("offender_group"), QStringLiteral("sex_offender"));
            records.append(addAudit(workspace, audit));
        }
    });
    return records;
}

} // namespace caseaudit::testing
