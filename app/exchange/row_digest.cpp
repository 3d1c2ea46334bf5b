#include "app/exchange/row_digest.h"

#include "app/exchange/audit_columns.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace caseaudit {

namespace {

/// Keys in alphabetical order (as QJsonObject keeps them), nothing empty, text composed: one form for one meaning.
class Canonical {
public:
    void put(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(key, value.normalized(QString::NormalizationForm_C));
    }

    void putContacts(const QList<Contact> &contacts)
    {
        QStringList lines;
        for (const Contact &contact : contacts) {
            const QJsonArray line{contact.date.toString(Qt::ISODate), contactKindId(contact.kind),
                                  contactOutcomeId(contact.outcome),
                                  contact.note.normalized(QString::NormalizationForm_C)};
            lines.append(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
        }
        lines.sort();
        if (!lines.isEmpty())
            m_object.insert(QStringLiteral("contacts"), QJsonArray::fromStringList(lines));
    }

    QString digest() const
    {
        const QByteArray bytes = QJsonDocument(m_object).toJson(QJsonDocument::Compact);
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

private:
    QJsonObject m_object;
};

void putHead(Canonical &canonical, const AuditRecord &audit)
{
    canonical.put(QStringLiteral("form"), audit.form);
    canonical.put(QStringLiteral("case_ref"), foldedCaseRef(audit.caseRef));
    canonical.put(QStringLiteral("authority"), audit.authority);
    canonical.put(QStringLiteral("team"), audit.team);
    canonical.put(QStringLiteral("worker"), audit.worker);
    canonical.put(QStringLiteral("auditor"), audit.auditor);
    canonical.put(QStringLiteral("audited_on"), audit.auditedOn.toString(Qt::ISODate));
    canonical.put(QStringLiteral("cycle"), audit.cycle);
    canonical.put(QStringLiteral("reading"), audit.reading);
    canonical.put(QStringLiteral("state"), auditStateId(audit.state));
    canonical.put(QStringLiteral("origin"), originId(audit.origin));
    canonical.put(QStringLiteral("note"), audit.note);
    QStringList warnings = audit.acceptedWarnings;
    warnings.sort();
    canonical.put(QStringLiteral("accepted_warnings"), warnings.join(u' '));
}

void putAnswer(Canonical &canonical, const QString &field, const Answer &answer)
{
    const QString given = answer.notApplicable ? QStringLiteral("not_applicable") : answer.category;
    canonical.put(QStringLiteral("field:%1").arg(field), given);
    canonical.put(QStringLiteral("reason:%1").arg(field), answer.reason);
    canonical.put(QStringLiteral("comment:%1").arg(field), answer.comment);
}

} // namespace

QString rowDigest(const ImportRow &row)
{
    const AuditRecord &audit = row.audit;
    Canonical canonical;
    putHead(canonical, audit);
    for (auto date = audit.dates.begin(); date != audit.dates.end(); ++date)
        canonical.put(QStringLiteral("field:%1").arg(date.key()), date->toString(Qt::ISODate));
    for (auto choice = audit.choices.begin(); choice != audit.choices.end(); ++choice)
        canonical.put(QStringLiteral("field:%1").arg(choice.key()), *choice);
    for (auto answer = audit.answers.begin(); answer != audit.answers.end(); ++answer)
        putAnswer(canonical, answer.key(), *answer);
    for (const QString &field : row.proposalsSaid)
        canonical.put(QStringLiteral("proposal:%1").arg(field), statedProposal(audit.answers.value(field)));
    canonical.putContacts(audit.contacts);
    return canonical.digest();
}

} // namespace caseaudit
