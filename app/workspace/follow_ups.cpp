#include "app/workspace/follow_ups.h"

#include "app/workspace/readings.h"
#include "app/workspace/workspace.h"
#include "audit_forms/document_reader.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

const QString whatKey = QStringLiteral("what");
const QString casePart = QStringLiteral("case");

QJsonObject documentOf(const FollowUp &followUp)
{
    return {{whatKey, casePart},
            {QStringLiteral("audit"), followUp.audit},
            {QStringLiteral("form"), followUp.form},
            {QStringLiteral("authority"), followUp.authority},
            {QStringLiteral("case_ref"), followUp.caseRef},
            {QStringLiteral("field"), followUp.field},
            {QStringLiteral("task"), followUp.what},
            {QStringLiteral("who"), followUp.who},
            {QStringLiteral("due"), followUp.due.toString(Qt::ISODate)},
            {QStringLiteral("noted_on"), followUp.notedOn.toString(Qt::ISODate)},
            {QStringLiteral("noted_by"), followUp.notedBy},
            {QStringLiteral("closed_on"), followUp.closedOn.toString(Qt::ISODate)},
            {QStringLiteral("closed_by"), followUp.closedBy},
            {QStringLiteral("closing_note"), followUp.closingNote}};
}

FollowUp followUpFrom(const QString &record, const QJsonObject &document)
{
    const DocumentReader reader(document);
    return {.record = record,
            .audit = reader.text(QStringLiteral("audit")),
            .form = reader.text(QStringLiteral("form")),
            .authority = reader.text(QStringLiteral("authority")),
            .caseRef = reader.text(QStringLiteral("case_ref")),
            .field = reader.text(QStringLiteral("field")),
            .what = reader.text(QStringLiteral("task")),
            .who = reader.text(QStringLiteral("who")),
            .due = reader.date(QStringLiteral("due")),
            .notedOn = reader.date(QStringLiteral("noted_on")),
            .notedBy = reader.text(QStringLiteral("noted_by")),
            .closedOn = reader.date(QStringLiteral("closed_on")),
            .closedBy = reader.text(QStringLiteral("closed_by")),
            .closingNote = reader.text(QStringLiteral("closing_note"))};
}

QString write(Workspace &workspace, const QString &record, const FollowUp &followUp)
{
    QString written;
    workspace.write([&] {
        written = workspace.store()
                      .writeDocument(record, followUpKind, documentOf(followUp), workspace.surroundings().user,
                                     workspace.surroundings().now())
                      .record;
    });
    return written;
}

FollowUp requireFollowUp(const Workspace &workspace, const QString &record)
{
    const QJsonObject document = workspace.store().documents(followUpKind).value(record);
    if (document.value(whatKey).toString() != casePart)
        throw std::invalid_argument("there is no follow-up “" + record.toStdString() + "”");
    return followUpFrom(record, document);
}

} // namespace

bool isFailing(const Workspace &workspace, const AuditRecord &audit, const QString &field)
{
    const FormDefinition *form = workspace.pack().form(audit.form);
    const Field *question = form ? form->field(field) : nullptr;
    if (!question || question->kind != FieldKind::Scored || isAsked(*question, *form, audit) == Asked::No)
        return false;
    const Scale *scale = workspace.pack().scale(question->scale);
    const QString category = audit.answers.value(field).category;
    return scale && scale->indexOf(category) >= 0 && !scale->isFavourable(category);
}

QString noteFollowUp(Workspace &workspace, const FollowUp &followUp)
{
    const std::optional<AuditRecord> audit = workspace.audit(followUp.audit);
    if (!audit)
        throw std::invalid_argument("no audit has that record id");
    if (isHiddenFrom(workspace, followUp.audit, *audit))
        throw std::invalid_argument(hiddenText);
    if (!isFailing(workspace, *audit, followUp.field)) {
        throw std::invalid_argument("“" + followUp.field.toStdString() +
                                    "” has no answer that fails: only those have a follow-up");
    }
    FollowUp kept = followUp;
    kept.what = followUp.what.simplified();
    kept.who = followUp.who.simplified();
    if (kept.what.isEmpty())
        throw std::invalid_argument("a follow-up needs to say what is to be done");
    if (kept.who.isEmpty())
        throw std::invalid_argument("a follow-up needs to say who does it");
    kept.form = audit->form;
    kept.authority = audit->authority;
    kept.caseRef = audit->caseRef;
    kept.notedOn = workspace.surroundings().today;
    kept.notedBy = workspace.surroundings().user;
    kept.closedOn = QDate();
    kept.closedBy.clear();
    kept.closingNote.clear();
    return write(workspace, {}, kept);
}

void closeFollowUp(Workspace &workspace, const QString &record, const QString &note)
{
    FollowUp followUp = requireFollowUp(workspace, record);
    if (!followUp.isOpen())
        throw std::invalid_argument("the follow-up is closed already");
    followUp.closedOn = workspace.surroundings().today;
    followUp.closedBy = workspace.surroundings().user;
    followUp.closingNote = note.simplified();
    write(workspace, record, followUp);
}

void reopenFollowUp(Workspace &workspace, const QString &record)
{
    FollowUp followUp = requireFollowUp(workspace, record);
    if (followUp.isOpen())
        throw std::invalid_argument("the follow-up is open");
    followUp.closedOn = QDate();
    followUp.closedBy.clear();
    followUp.closingNote.clear();
    write(workspace, record, followUp);
}

QList<FollowUp> followUps(const Workspace &workspace)
{
    QList<FollowUp> all;
    const QMap<QString, QJsonObject> documents = workspace.store().documents(followUpKind);
    for (auto document = documents.begin(); document != documents.end(); ++document) {
        if (document.value().value(whatKey).toString() == casePart)
            all.append(followUpFrom(document.key(), document.value()));
    }
    // Without a day comes last.
    const auto key = [](const FollowUp &each) {
        const QDate day = each.due.isValid() ? each.due : QDate(9999, 12, 31);
        return std::tuple(!each.isOpen(), day, each.caseRef, each.record);
    };
    std::sort(all.begin(), all.end(),
              [&key](const FollowUp &left, const FollowUp &right) { return key(left) < key(right); });
    return all;
}

QStringList actionsOf(const FollowUp &followUp, const Pack &pack)
{
    const FormDefinition *form = pack.form(followUp.form);
    const Field *field = form ? form->field(followUp.field) : nullptr;
    return field ? field->recommendations : QStringList();
}

} // namespace caseaudit
