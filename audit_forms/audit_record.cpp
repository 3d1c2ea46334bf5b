#include "audit_forms/audit_record.h"

#include "audit_forms/document_reader.h"
#include "audit_forms/form_definition.h"
#include "audit_forms/pack.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace caseaudit {

namespace {

constexpr std::array originIds{
    std::pair{Origin::Read, QLatin1String("read")},
    std::pair{Origin::Imported, QLatin1String("imported")},
    std::pair{Origin::Reconstructed, QLatin1String("reconstructed")},
    std::pair{Origin::Invented, QLatin1String("invented")},
};

template <typename Ids, typename Value>
QString idOf(const Ids &ids, Value value)
{
    const auto found = std::find_if(ids.begin(), ids.end(), [&](const auto &entry) { return entry.first == value; });
    Q_ASSERT(found != ids.end());
    return found->second;
}

template <typename Value, std::size_t size>
std::optional<Value> valueFor(const std::array<std::pair<Value, QLatin1String>, size> &ids, const QString &id)
{
    const auto found = std::find_if(ids.begin(), ids.end(), [&](const auto &entry) { return id == entry.second; });
    return found == ids.end() ? std::nullopt : std::optional(found->first);
}

// ---- asked or not

/// The questions whose conditions are being followed, innermost first.
struct Trail {
    const Field *field;
    const Trail *outer;

    bool contains(const Field *other) const { return field == other || (outer != nullptr && outer->contains(other)); }
};

Asked isAskedAfter(const Trail &trail, const FormDefinition &form, const AuditRecord &record);

Asked conditionHolds(const Condition &condition, const Trail &trail, const FormDefinition &form,
                     const AuditRecord &record)
{
    const Field *decider = form.field(condition.field);
    // A condition that leads back to itself can never come to hold.
    if (decider == nullptr || trail.contains(decider))
        return Asked::No;
    if (isAskedAfter({decider, &trail}, form, record) == Asked::No)
        return Asked::No;
    const auto answer = record.answers.constFind(condition.field);
    if (answer != record.answers.constEnd() && answer->notApplicable)
        return Asked::No;
    const QString given = givenValue(condition.field, record);
    if (given.isEmpty())
        return Asked::Open;
    return condition.is.contains(given) ? Asked::Yes : Asked::No;
}

Asked isAskedAfter(const Trail &trail, const FormDefinition &form, const AuditRecord &record)
{
    Asked asked = Asked::Yes;
    for (const Condition &condition : trail.field->askedWhen) {
        const Asked held = conditionHolds(condition, trail, form, record);
        if (held == Asked::No)
            return Asked::No;
        if (held == Asked::Open)
            asked = Asked::Open;
    }
    return asked;
}

/// The code of what was given, whether or not it was asked for.
quint8 givenCode(const Field &field, const Pack &pack, const AuditRecord &record)
{
    const auto answer = record.answers.constFind(field.id);
    if (answer != record.answers.constEnd() && answer->notApplicable)
        return answer_code::notApplicable;
    const QString given = givenValue(field.id, record);
    int position = -1;
    if (field.kind == FieldKind::Choice)
        position = field.choiceIndex(given);
    else if (const Scale *scale = pack.scale(field.scale))
        position = scale->indexOf(given);
    return position < 0 ? answer_code::notRecorded : static_cast<quint8>(answer_code::firstCategory + position);
}

// ---- documents

constexpr QLatin1String documentKind("audit");

/// Writes `value` (a text, an array or an object) unless it is empty.
template <typename Value>
void put(QJsonObject &object, const QString &key, const Value &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, const QString &key, const QDate &date)
{
    put(object, key, date.toString(Qt::ISODate));
}

void put(QJsonObject &object, const QString &key, bool flag)
{
    if (flag)
        object.insert(key, flag);
}

QJsonObject answerToJson(const Answer &answer)
{
    QJsonObject object;
    put(object, QStringLiteral("category"), answer.category);
    put(object, QStringLiteral("not_applicable"), answer.notApplicable);
    put(object, QStringLiteral("reason"), answer.reason);
    put(object, QStringLiteral("comment"), answer.comment);
    put(object, QStringLiteral("proposal"), answer.proposal);
    put(object, QStringLiteral("from_proposal"), answer.fromProposal);
    return object;
}

Answer answerFromJson(const DocumentReader &reader)
{
    return {.category = reader.text(QStringLiteral("category")),
            .notApplicable = reader.flag(QStringLiteral("not_applicable")),
            .reason = reader.text(QStringLiteral("reason")),
            .comment = reader.text(QStringLiteral("comment")),
            .proposal = reader.text(QStringLiteral("proposal")),
            .fromProposal = reader.flag(QStringLiteral("from_proposal"))};
}

QJsonObject contactToJson(const Contact &contact)
{
    QJsonObject object;
    put(object, QStringLiteral("date"), contact.date);
    put(object, QStringLiteral("kind"), contactKindId(contact.kind));
    put(object, QStringLiteral("outcome"), contactOutcomeId(contact.outcome));
    put(object, QStringLiteral("note"), contact.note);
    return object;
}

Contact contactFromJson(const DocumentReader &reader)
{
    return {.date = reader.date(QStringLiteral("date")),
            .kind = reader.value(QStringLiteral("kind"), contactKindFor),
            .outcome = reader.value(QStringLiteral("outcome"), contactOutcomeFor),
            .note = reader.text(QStringLiteral("note"))};
}

/// The parts of a record that are tables of their own: by field, or one after another.
void putParts(QJsonObject &document, const AuditRecord &record)
{
    QJsonObject answers;
    for (auto answer = record.answers.begin(); answer != record.answers.end(); ++answer)
        put(answers, answer.key(), answerToJson(*answer));
    put(document, QStringLiteral("answers"), answers);

    QJsonObject dates;
    for (auto date = record.dates.begin(); date != record.dates.end(); ++date)
        put(dates, date.key(), *date);
    put(document, QStringLiteral("dates"), dates);

    QJsonObject choices;
    for (auto choice = record.choices.begin(); choice != record.choices.end(); ++choice)
        put(choices, choice.key(), *choice);
    put(document, QStringLiteral("choices"), choices);

    QJsonArray contacts;
    for (const Contact &contact : record.contacts)
        contacts.append(contactToJson(contact));
    put(document, QStringLiteral("contacts"), contacts);

    put(document, QStringLiteral("accepted_warnings"), QJsonArray::fromStringList(record.acceptedWarnings));

    QJsonArray imports;
    for (const ImportMark &mark : record.imports) {
        QJsonObject entry{{QStringLiteral("batch"), mark.batch}, {QStringLiteral("digest"), mark.digest}};
        put(entry, QStringLiteral("withdrawn"), mark.withdrawn);
        imports.append(entry);
    }
    put(document, QStringLiteral("imports"), imports);
}

void readParts(const DocumentReader &document, AuditRecord &record)
{
    const DocumentReader answers = document.object(QStringLiteral("answers"));
    for (const QString &field : answers.keys())
        record.answers.insert(field, answerFromJson(answers.object(field)));

    const DocumentReader dates = document.object(QStringLiteral("dates"));
    for (const QString &field : dates.keys())
        record.dates.insert(field, dates.date(field));

    const DocumentReader choices = document.object(QStringLiteral("choices"));
    for (const QString &field : choices.keys())
        record.choices.insert(field, choices.text(field));

    for (const DocumentReader &contact : document.objects(QStringLiteral("contacts")))
        record.contacts.append(contactFromJson(contact));

    record.acceptedWarnings = document.texts(QStringLiteral("accepted_warnings"));

    for (const DocumentReader &mark : document.objects(QStringLiteral("imports")))
        record.imports.append({mark.text(QStringLiteral("batch")), mark.text(QStringLiteral("digest")),
                               mark.flag(QStringLiteral("withdrawn"))});
}

} // namespace

QString originId(Origin origin)
{
    return idOf(originIds, origin);
}

std::optional<Origin> originFor(const QString &id)
{
    return valueFor(originIds, id);
}

QJsonObject toJson(const AuditRecord &record)
{
    QJsonObject document;
    put(document, QStringLiteral("kind"), documentKind);
    put(document, QStringLiteral("form"), record.form);
    document.insert(QStringLiteral("form_version"), record.formVersion);
    put(document, QStringLiteral("pack"), record.pack);
    put(document, QStringLiteral("case_ref"), record.caseRef);
    put(document, QStringLiteral("authority"), record.authority);
    put(document, QStringLiteral("team"), record.team);
    put(document, QStringLiteral("worker"), record.worker);
    put(document, QStringLiteral("auditor"), record.auditor);
    put(document, QStringLiteral("audited_on"), record.auditedOn);
    put(document, QStringLiteral("cycle"), record.cycle);
    put(document, QStringLiteral("reading"), record.reading);
    put(document, QStringLiteral("origin"), originId(record.origin));
    put(document, QStringLiteral("state"), auditStateId(record.state));
    put(document, QStringLiteral("state_before"), auditStateId(record.stateBefore));
    put(document, QStringLiteral("state_reason"), record.stateReason);
    put(document, QStringLiteral("note"), record.note);
    putParts(document, record);
    return document;
}

AuditRecord auditFromJson(const QJsonObject &document)
{
    const DocumentReader reader(document);
    if (reader.text(QStringLiteral("kind")) != documentKind)
        reader.refuse(QStringLiteral("kind"));
    if (reader.text(QStringLiteral("form")).isEmpty())
        reader.refuse(QStringLiteral("form"));
    AuditRecord record{.form = reader.text(QStringLiteral("form")),
                       .formVersion = reader.version(QStringLiteral("form_version")),
                       .pack = reader.text(QStringLiteral("pack")),
                       .caseRef = reader.text(QStringLiteral("case_ref")),
                       .authority = reader.text(QStringLiteral("authority")),
                       .team = reader.text(QStringLiteral("team")),
                       .worker = reader.text(QStringLiteral("worker")),
                       .auditor = reader.text(QStringLiteral("auditor")),
                       .auditedOn = reader.date(QStringLiteral("audited_on")),
                       .cycle = reader.text(QStringLiteral("cycle")),
                       .reading = reader.text(QStringLiteral("reading")),
                       .origin = reader.value(QStringLiteral("origin"), originFor),
                       .state = reader.value(QStringLiteral("state"), auditStateFor),
                       .stateBefore = reader.value(QStringLiteral("state_before"), auditStateFor),
                       .stateReason = reader.text(QStringLiteral("state_reason")),
                       .note = reader.text(QStringLiteral("note")),
                       .answers = {},
                       .dates = {},
                       .choices = {},
                       .contacts = {},
                       .acceptedWarnings = {},
                       .imports = {}};
    readParts(reader, record);
    return record;
}

QString foldedCaseRef(const QString &caseRef)
{
    return caseRef.normalized(QString::NormalizationForm_C)
        .simplified()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

QString givenValue(const QString &fieldId, const AuditRecord &record)
{
    const auto answer = record.answers.constFind(fieldId);
    return answer == record.answers.constEnd() ? record.choices.value(fieldId) : answer->category;
}

Asked isAsked(const Field &field, const FormDefinition &form, const AuditRecord &record)
{
    return isAskedAfter({&field, nullptr}, form, record);
}

quint8 codedAnswer(const Field &field, const FormDefinition &form, const Pack &pack, const AuditRecord &record)
{
    Q_ASSERT(field.isCoded());
    const Asked asked = isAsked(field, form, record);
    if (asked == Asked::No)
        return answer_code::notAsked;
    const quint8 given = givenCode(field, pack, record);
    return asked == Asked::Open && given == answer_code::notRecorded ? answer_code::notAsked : given;
}

QByteArray packedAnswers(const FormDefinition &form, const Pack &pack, const AuditRecord &record)
{
    QByteArray packed;
    for (const Field &field : form.fields) {
        if (field.isCoded())
            packed.append(static_cast<char>(codedAnswer(field, form, pack, record)));
    }
    return packed;
}

} // namespace caseaudit
