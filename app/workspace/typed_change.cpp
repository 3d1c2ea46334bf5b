#include "app/workspace/typed_change.h"

#include "app/exchange/import_row.h"
#include "app/exchange/typed_contact.h"
#include "app/workspace/audit_session.h"
#include "app/workspace/workspace.h"

#include <stdexcept>

namespace caseaudit {

namespace {

[[noreturn]] void refuse(const QString &column, const QString &found, const QString &expected)
{
    throw std::invalid_argument(
        QStringLiteral("%1: found “%2”, expected %3").arg(column, found, expected).toStdString());
}

QDate readDate(const QString &column, const QString &text)
{
    if (text.isEmpty())
        return {};
    const std::optional<QDate> date = dateFor(text);
    if (!date)
        refuse(column, text, QStringLiteral("a date such as 2005-03-27"));
    return *date;
}

void applyHeader(AuditSession &session, const Pack &pack, const QString &column, const QString &text)
{
    QString value = text.trimmed();
    if (column == QLatin1String("authority") && !value.isEmpty()) {
        const std::optional<QString> authority = pack.authorityFor(value);
        if (!authority) {
            QStringList names;
            for (const Authority &each : pack.authorities)
                names.append(each.id);
            refuse(column, text, QStringLiteral("one of %1").arg(names.join(QStringLiteral(", "))));
        }
        value = *authority;
    } else if (column == QLatin1String("audited_on")) {
        value = readDate(column, value).toString(Qt::ISODate);
    } else if (column == QLatin1String("reading")) {
        const std::optional<QString> reading = readingFor(value);
        if (!reading)
            refuse(column, text, QStringLiteral("1, 2 or agreed"));
        value = *reading;
    }
    session.setHeader(column, value);
}

void applyAnswer(AuditSession &session, const Pack &pack, const Field &field, const QString &text)
{
    Answer answer;
    answer.comment = session.audit().answers.value(field.id).comment;
    if (const std::optional<QString> reason = notApplicableReasonFor(text)) {
        answer.notApplicable = true;
        answer.reason = *reason;
    } else if (!text.isEmpty()) {
        const Scale &scale = *pack.scale(field.scale);
        const std::optional<QString> category = scale.categoryFor(text);
        if (!category) {
            QStringList offered;
            for (const Category &each : scale.categories) {
                if (!each.inputOnly)
                    offered.append(each.id);
            }
            refuse(field.id, text, QStringLiteral("%1, or n/a: reason").arg(offered.join(QStringLiteral(", "))));
        }
        answer.category = *category;
    }
    session.setAnswer(field.id, answer);
}

/// Changes the comment or the reason of an answer; false when the column is neither.
bool applyPart(AuditSession &session, const QString &column, const QString &text)
{
    const auto fieldBefore = [&](const QString &ending) -> const Field * {
        return column.endsWith(ending) ? session.form().field(column.chopped(ending.size())) : nullptr;
    };
    if (const Field *field = fieldBefore(QStringLiteral("_comment"))) {
        Answer answer = session.audit().answers.value(field->id);
        answer.comment = text;
        session.setAnswer(field->id, answer);
        return true;
    }
    if (const Field *field = fieldBefore(QStringLiteral("_reason"))) {
        Answer answer = session.audit().answers.value(field->id);
        answer.reason = text;
        session.setAnswer(field->id, answer);
        return true;
    }
    return false;
}

} // namespace

void applyTyped(AuditSession &session, const QString &column, const QString &text)
{
    const Field *field = session.form().field(column);
    if (!field) {
        if (!applyPart(session, column, text))
            applyHeader(session, session.pack(), column, text);
        return;
    }
    switch (field->kind) {
    case FieldKind::Date:
        session.setDate(field->id, readDate(column, text.trimmed()));
        return;
    case FieldKind::Choice: {
        const std::optional<QString> choice = text.isEmpty() ? QString() : field->choiceFor(text);
        if (!choice) {
            QStringList offered;
            for (const Choice &each : field->choices)
                offered.append(each.id);
            refuse(column, text, QStringLiteral("one of %1").arg(offered.join(QStringLiteral(", "))));
        }
        session.setChoice(field->id, *choice);
        return;
    }
    case FieldKind::Scored:
        applyAnswer(session, session.pack(), *field, text.trimmed());
        return;
    }
}

void addTypedContact(AuditSession &session, const QString &text)
{
    const TypedContact typed = typedContact(text, dayRuleFor(session.audit(), session.form()));
    const std::optional<Contact> contact = typed.contact();
    if (!contact)
        throw std::invalid_argument(QStringLiteral("contact “%1”: %2").arg(text, typed.problem()).toStdString());
    session.addContact(*contact);
}

} // namespace caseaudit
