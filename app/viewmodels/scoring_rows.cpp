#include "app/viewmodels/scoring_rows.h"

#include "app/charts/rating_bars.h"
#include "app/viewmodels/option.h"
#include "app/wording/audit_wording.h"
#include "app/wording/contact_wording.h"
#include "app/wording/reading_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/kpi_answer.h"
#include "audit_forms/validation.h"

namespace caseaudit {

namespace {

const QString notADate = QStringLiteral("Not a date: try 27/3/2005");

QVariantList findingsOf(const QString &field, const ScoringState &state)
{
    QVariantList list;
    for (const Finding &finding : state.findings) {
        if (finding.field == field)
            list.append(findingMap(finding, state.session));
    }
    return list;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        break;
    }
    return QStringLiteral("error");
}

/// Puts the first finding that is not accepted into a row.
void complain(QVariantMap &row, const QVariantList &findings)
{
    row.insert(QStringLiteral("complaint"), QString());
    row.insert(QStringLiteral("complaintKind"), QString());
    for (const QVariant &entry : findings) {
        const QVariantMap finding = entry.toMap();
        // What has become of a proposal stands beside it.
        const bool isSaid = finding.value(QStringLiteral("name")).toString().startsWith(u"proposal_changed:");
        if (isSaid || finding.value(QStringLiteral("accepted")).toBool())
            continue;
        row.insert(QStringLiteral("complaint"), finding.value(QStringLiteral("text")));
        row.insert(QStringLiteral("complaintKind"), finding.value(QStringLiteral("severity")));
        return;
    }
}

/// Puts a date into a row as it stands, or as it was typed when it could not be read.
void showDate(QVariantMap &row, const QString &key, const QDate &date, const ScoringState &state)
{
    const auto typed = state.unreadable.constFind(key);
    if (typed == state.unreadable.constEnd()) {
        row.insert(QStringLiteral("value"), wording::date(date));
        return;
    }
    row.insert(QStringLiteral("value"), *typed);
    row.insert(QStringLiteral("complaint"), notADate);
    row.insert(QStringLiteral("complaintKind"), severityName(Severity::Error));
}

struct HeaderKey {
    QString key;
    QString editor; ///< "text", "choice" or "date"
    QString value;
    QVariantList options;
    QStringList findingCodes; ///< findings that belong to the key and name no field
};

QList<HeaderKey> headerKeys(const AuditRecord &audit, const Pack &pack)
{
    QVariantList authorities;
    for (const Authority &authority : pack.authorities)
        authorities.append(option(authority.id, authority.name));
    // Not for anybody to choose, but what a reconstructed audit has.
    if (audit.authority == pack.partnership.id)
        authorities.append(option(pack.partnership.id, pack.partnership.name));
    QVariantList readings;
    for (const QString &reading : {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("agreed")})
        readings.append(option(reading, wording::reading(reading)));
    const QString text = QStringLiteral("text");
    const QString choice = QStringLiteral("choice");
    return {
        {QStringLiteral("case_ref"),
         text,
         audit.caseRef,
         {},
         {QStringLiteral("missing_reference"), QStringLiteral("reference_looks_like_name"),
          QStringLiteral("key_exists")}},
        {QStringLiteral("authority"),
         choice,
         audit.authority,
         authorities,
         {QStringLiteral("missing_authority"), QStringLiteral("unknown_authority"),
          QStringLiteral("partnership_not_reconstructed")}},
        {QStringLiteral("team"), text, audit.team, {}, {}},
        {QStringLiteral("worker"), text, audit.worker, {}, {}},
        {QStringLiteral("auditor"), text, audit.auditor, {}, {QStringLiteral("missing_auditor")}},
        {QStringLiteral("audited_on"),
         QStringLiteral("date"),
         {},
         {},
         {QStringLiteral("missing_date"), QStringLiteral("date_in_future")}},
        {QStringLiteral("cycle"), text, audit.cycle, {}, {}},
        {QStringLiteral("reading"), choice, audit.reading, readings, {QStringLiteral("unknown_reading")}},
    };
}

QVariantList categoriesOf(const Field &field, const Scale &scale)
{
    QVariantList list;
    for (int position = 0; position < scale.categories.size(); ++position) {
        const Category &category = scale.categories.at(position);
        if (category.inputOnly)
            continue;
        QVariantMap entry = option(category.id, category.label);
        entry.insert(QStringLiteral("key"), category.keys.left(1).toUpper());
        entry.insert(QStringLiteral("guidance"), field.guidance.value(category.id));
        entry.insert(QStringLiteral("tone"), categoryTone(scale, position));
        list.append(entry);
    }
    return list;
}

QVariantList recommendationsOf(const Field &field, const Pack &pack)
{
    QVariantList list;
    for (const QString &ref : field.recommendations) {
        const PlanRow *row = pack.actionPlan ? pack.actionPlan->row(ref) : nullptr;
        list.append(QVariantMap{{QStringLiteral("ref"), ref}, {QStringLiteral("title"), row ? row->title : QString()}});
    }
    return list;
}

/// What every kind of question has.
QVariantMap commonRow(const Field &field, const ScoringState &state)
{
    // Every role has a value: what a kind of question lacks is empty.
    QVariantMap row{{QStringLiteral("number"), 0},
                    {QStringLiteral("startsScale"), false},
                    {QStringLiteral("notApplicable"), false},
                    {QStringLiteral("answered"), false},
                    {QStringLiteral("failing"), false},
                    {QStringLiteral("proposalPending"), false},
                    {QStringLiteral("proposalOverridden"), false},
                    {QStringLiteral("proposalChanged"), false},
                    {QStringLiteral("overrideReasons"), QStringList()},
                    {QStringLiteral("options"), QVariantList()},
                    {QStringLiteral("reasons"), QStringList()},
                    {QStringLiteral("recommendations"), QVariantList()}};
    for (const QString &role : questionRoles()) {
        if (!row.contains(role))
            row.insert(role, QString());
    }
    const QVariantList findings = findingsOf(field.id, state);
    row.insert(QStringLiteral("fieldId"), field.id);
    row.insert(QStringLiteral("asked"), isAsked(field, state.session.form(), state.session.audit()) == Asked::Yes);
    row.insert(QStringLiteral("label"), field.label);
    row.insert(QStringLiteral("help"), field.help);
    row.insert(QStringLiteral("findings"), findings);
    if (state.pair)
        row.insert(QStringLiteral("readings"),
                   wording::twoReadings(field, state.pair->first, state.pair->second, state.workspace.pack()));
    complain(row, findings);
    row.insert(QStringLiteral("emptyOnPurpose"),
               state.session.audit().acceptedWarnings.contains(QStringLiteral("left_empty:") + field.id));
    return row;
}

void addDate(QVariantMap &row, const Field &field, const ScoringState &state)
{
    row.insert(QStringLiteral("kind"), QStringLiteral("date"));
    showDate(row, field.id, state.session.audit().dates.value(field.id), state);
}

void addChoice(QVariantMap &row, const Field &field, const ScoringState &state)
{
    QVariantList options;
    for (const Choice &choice : field.choices) {
        QVariantMap entry = option(choice.id, choice.label);
        entry.insert(QStringLiteral("key"), QString::number(options.size() + 1));
        options.append(entry);
    }
    row.insert(QStringLiteral("kind"), QStringLiteral("choice"));
    row.insert(QStringLiteral("options"), options);
    row.insert(QStringLiteral("value"), state.session.audit().choices.value(field.id));
}

void addProposal(QVariantMap &row, const Field &field, const Answer &answer, const ScoringState &state)
{
    const std::optional<KpiProposal> proposal = state.session.proposal(field);
    row.insert(QStringLiteral("proposalChanged"), isOutdated(answer, proposal));
    row.insert(QStringLiteral("proposalNote"), wording::proposalNote(answer, proposal, field, state.workspace.pack()));
    if (!proposal)
        return;
    row.insert(QStringLiteral("proposal"), wording::kpiProposal(*proposal));
    row.insert(QStringLiteral("proposedCategory"), proposal->category);
    row.insert(QStringLiteral("proposalPending"), !answer.isAnswered());
    row.insert(QStringLiteral("proposalOverridden"), answer.isAnswered() && !isAsProposed(answer, *proposal));
    row.insert(QStringLiteral("overrideReasons"), field.kpi->overrideReasons);
}

void addScore(QVariantMap &row, const Field &field, const ScoringState &state)
{
    const Pack &pack = state.workspace.pack();
    const Answer answer = state.session.audit().answers.value(field.id);
    const Scale *scale = pack.scale(field.scale);
    row.insert(QStringLiteral("kind"), QStringLiteral("scored"));
    row.insert(QStringLiteral("scale"), field.scale);
    row.insert(QStringLiteral("options"), scale ? categoriesOf(field, *scale) : QVariantList());
    row.insert(QStringLiteral("value"), answer.category);
    row.insert(QStringLiteral("notApplicable"), answer.notApplicable);
    row.insert(QStringLiteral("answered"), answer.isAnswered());
    row.insert(QStringLiteral("failing"),
               scale && scale->indexOf(answer.category) >= 0 && !scale->isFavourable(answer.category));
    row.insert(QStringLiteral("answerText"), wording::answer(answer, field, pack));
    row.insert(QStringLiteral("reason"), answer.reason);
    row.insert(QStringLiteral("comment"), answer.comment);
    row.insert(QStringLiteral("reasons"), field.notApplicableReasons);
    row.insert(QStringLiteral("recommendations"), recommendationsOf(field, pack));
    addProposal(row, field, answer, state);
}

} // namespace

QVariantMap findingMap(const Finding &finding, const AuditSession &session)
{
    const QString name = findingName(finding);
    return {{QStringLiteral("name"), name},
            {QStringLiteral("text"), wording::finding(finding, &session.form())},
            {QStringLiteral("severity"), severityName(finding.severity)},
            {QStringLiteral("field"), finding.field},
            {QStringLiteral("accepted"), session.audit().acceptedWarnings.contains(name)}};
}

QStringList headerRoles()
{
    return {QStringLiteral("key"),       QStringLiteral("label"),        QStringLiteral("editorKind"),
            QStringLiteral("value"),     QStringLiteral("options"),      QStringLiteral("suggestions"),
            QStringLiteral("complaint"), QStringLiteral("complaintKind")};
}

QList<QVariantMap> headerRows(const ScoringState &state)
{
    QList<QVariantMap> rows;
    for (const HeaderKey &header : headerKeys(state.session.audit(), state.workspace.pack())) {
        QVariantList findings;
        for (const Finding &finding : state.findings) {
            if (finding.field == header.key || header.findingCodes.contains(finding.code))
                findings.append(findingMap(finding, state.session));
        }
        QVariantMap row{{QStringLiteral("key"), header.key},
                        {QStringLiteral("label"), wording::headerLabel(header.key)},
                        {QStringLiteral("editorKind"), header.editor},
                        {QStringLiteral("value"), header.value},
                        {QStringLiteral("options"), header.options},
                        {QStringLiteral("suggestions"), state.knownTexts.value(header.key)}};
        complain(row, findings);
        if (header.editor == QLatin1String("date"))
            showDate(row, header.key, state.session.audit().auditedOn, state);
        rows.append(row);
    }
    return rows;
}

QStringList questionRoles()
{
    return {QStringLiteral("fieldId"),
            QStringLiteral("label"),
            QStringLiteral("kind"),
            QStringLiteral("help"),
            QStringLiteral("number"),
            QStringLiteral("asked"),
            QStringLiteral("scale"),
            QStringLiteral("startsScale"),
            QStringLiteral("options"),
            QStringLiteral("value"),
            QStringLiteral("notApplicable"),
            QStringLiteral("answered"),
            QStringLiteral("failing"),
            QStringLiteral("answerText"),
            QStringLiteral("reason"),
            QStringLiteral("comment"),
            QStringLiteral("reasons"),
            QStringLiteral("recommendations"),
            QStringLiteral("proposal"),
            QStringLiteral("proposedCategory"),
            QStringLiteral("proposalPending"),
            QStringLiteral("proposalOverridden"),
            QStringLiteral("proposalChanged"),
            QStringLiteral("proposalNote"),
            QStringLiteral("overrideReasons"),
            QStringLiteral("findings"),
            QStringLiteral("complaint"),
            QStringLiteral("complaintKind"),
            QStringLiteral("emptyOnPurpose"),
            QStringLiteral("readings")};
}

QList<QVariantMap> questionRows(const ScoringState &state)
{
    QList<QVariantMap> rows;
    QString scaleAbove;
    for (const Field *field : state.session.form().scoredFields()) {
        QVariantMap row = commonRow(*field, state);
        addScore(row, *field, state);
        row.insert(QStringLiteral("number"), static_cast<int>(rows.size()) + 1);
        if (row.value(QStringLiteral("asked")).toBool()) {
            row.insert(QStringLiteral("startsScale"), field->scale != scaleAbove);
            scaleAbove = field->scale;
        }
        rows.append(row);
    }
    return rows;
}

QList<QVariantMap> factRows(const ScoringState &state)
{
    QList<QVariantMap> rows;
    for (const Field &field : state.session.form().fields) {
        if (field.kind == FieldKind::Scored)
            continue;
        QVariantMap row = commonRow(field, state);
        if (field.kind == FieldKind::Date)
            addDate(row, field, state);
        else
            addChoice(row, field, state);
        rows.append(row);
    }
    return rows;
}

} // namespace caseaudit
