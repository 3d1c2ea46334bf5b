#include "app/workspace/evidence.h"

#include "analytics/statistics/agreement.h"
#include "app/workspace/follow_ups.h"
#include "app/workspace/issued_reports.h"
#include "app/workspace/known_numbers.h"
#include "app/workspace/readings.h"
#include "app/workspace/workspace.h"
#include "audit_forms/evidence_rule.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace caseaudit {

namespace {

QString text(const EvidenceRule &rule, QLatin1String name)
{
    return rule.parameters.value(name).toString();
}

Filter filterOf(const EvidencePeriod &period, const QString &authority = {})
{
    Filter filter;
    filter.authority = authority;
    filter.cycle = period.cycle;
    filter.to = period.asOf;
    return filter;
}

/// The authorities a rule is judged in: its own, else those of its row.
QStringList authoritiesOf(const PlanRow &row, const EvidenceRule &rule)
{
    QStringList authorities;
    for (const QJsonValue &authority : rule.parameters.value(QLatin1String("authorities")).toArray())
        authorities.append(authority.toString());
    return authorities.isEmpty() ? row.authorities : authorities;
}

/// The form that a rule's figures come from; null for rules that look at none.
const FormDefinition *formOf(const EvidenceRule &rule, const Pack &pack)
{
    if (const QString form = text(rule, QLatin1String("form")); !form.isEmpty())
        return pack.form(form);
    if (const QString field = text(rule, QLatin1String("field")); !field.isEmpty())
        return pack.form(field.section(u'.', 0, 0));
    QString table = text(rule, QLatin1String("table"));
    if (const QString row = text(rule, QLatin1String("row")); !row.isEmpty())
        table = row.section(u'.', 0, 0);
    const TableDefinition *definition = pack.table(table);
    return definition ? pack.form(definition->form) : nullptr;
}

const RatingRow *rowOf(const RatingTable &table, const QString &rowId)
{
    const auto found =
        std::find_if(table.rows.begin(), table.rows.end(), [&rowId](const RatingRow &row) { return row.row == rowId; });
    return found == table.rows.end() ? nullptr : &*found;
}

std::int64_t favourableOf(const RatingRow &row, const Scale &scale)
{
    std::int64_t favourable = 0;
    for (qsizetype i = 0; i < scale.categories.size(); ++i) {
        if (scale.isFavourable(scale.categories.at(i).id))
            favourable += row.counts[static_cast<std::size_t>(i)];
    }
    return favourable;
}

// ---- coverage, answered, reaches

void countAudits(RuleFigures &figures, Workspace &workspace, const PlanRow &row, const EvidenceRule &rule,
                 const EvidencePeriod &period)
{
    const ScoreMatrix &matrix = workspace.matrix(text(rule, QLatin1String("form")));
    for (const QString &authority : authoritiesOf(row, rule)) {
        const auto audits = static_cast<std::int64_t>(matrix.select(filterOf(period, authority)).size());
        figures.authorities.append({authority, audits, audits});
    }
}

void countAnswers(RuleFigures &figures, Workspace &workspace, const PlanRow &row, const EvidenceRule &rule,
                  const EvidencePeriod &period)
{
    const QString question = text(rule, QLatin1String("field"));
    const ScoreMatrix &matrix = workspace.matrix(question.section(u'.', 0, 0));
    const std::span<const std::uint8_t> column = matrix.column(question.section(u'.', 1));
    for (const QString &authority : authoritiesOf(row, rule)) {
        for (const std::uint32_t audit : matrix.select(filterOf(period, authority))) {
            switch (column[audit]) {
            case answer_code::notAsked:
                break;
            case answer_code::notApplicable:
                ++figures.notApplicable;
                break;
            case answer_code::notRecorded:
                ++figures.notRecorded;
                break;
            default:
                ++figures.answered;
            }
        }
    }
}

void countFavourable(RuleFigures &figures, Workspace &workspace, const PlanRow &row, const EvidenceRule &rule,
                     const EvidencePeriod &period)
{
    const QString rowId = text(rule, QLatin1String("row"));
    for (const QString &authority : authoritiesOf(row, rule)) {
        const RatingTable table = workspace.rate(rowId.section(u'.', 0, 0), filterOf(period, authority));
        const RatingRow *rated = rowOf(table, rowId);
        if (!rated)
            throw std::invalid_argument("there is no row “" + rowId.toStdString() + "”");
        figures.authorities.append(
            {authority, favourableOf(*rated, *workspace.pack().scale(rated->scale)), rated->answered});
    }
}

// ---- improved

/// The baseline is the whole partnership's, and so is what is set beside it; only a row of one authority is compared by
/// that authority's audits.
QString comparedAuthority(const PlanRow &row)
{
    return row.authorities.size() == 1 ? row.authorities.first() : QString();
}

/// Of one row alone: the others of its table are not asked about, and each comparison takes its time.
void compareRow(RuleFigures &figures, Workspace &workspace, const PlanRow &row, const EvidenceRule &rule,
                const EvidencePeriod &period, ComparisonMemory &comparisons)
{
    const QString rowId = text(rule, QLatin1String("row"));
    figures.changeAuthority = comparedAuthority(row);
    RatingTable now = workspace.rate(rowId.section(u'.', 0, 0), filterOf(period, figures.changeAuthority));
    now.rows.removeIf([&rowId](const RatingRow &each) { return each.row != rowId; });
    const Answerer answer = [&comparisons](const RowQuestion &question) { return comparisons.answerTo(question); };
    const ComparisonTable table = compareWithBaseline(now, workspace.pack(), knownNumbers(workspace), answer);
    if (!table.rows.isEmpty())
        figures.change = table.rows.first();
}

// ---- agreement

/// Where both readers put each case, for every rating question of a form.
class PairCounts {
public:
    PairCounts(const FormDefinition &form, const Pack &pack) : m_form(form), m_pack(pack)
    {
        for (const Field *field : form.scoredFields()) {
            const Scale *scale = pack.scale(field->scale);
            if (!scale || !scale->isOrdered())
                continue;
            const auto size = static_cast<std::size_t>(scale->categories.size());
            m_fields.append(field);
            m_counts.emplace_back(size, std::vector<std::int64_t>(size, 0));
        }
    }

    void add(const AuditRecord &first, const AuditRecord &second)
    {
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            const auto codeOf = [&](const AuditRecord &audit) {
                return codedAnswer(*m_fields.at(static_cast<qsizetype>(i)), m_form, m_pack, audit);
            };
            const quint8 one = codeOf(first);
            const quint8 other = codeOf(second);
            if (isCategory(one) && isCategory(other))
                ++m_counts[i][one - answer_code::firstCategory][other - answer_code::firstCategory];
        }
    }

    QList<QuestionAgreement> agreements() const
    {
        QList<QuestionAgreement> all;
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            std::int64_t pairs = 0;
            for (const std::vector<std::int64_t> &row : m_counts[i])
                pairs = std::accumulate(row.begin(), row.end(), pairs);
            if (pairs == 0)
                continue;
            const auto kappa = statistics::cohenKappa(m_counts[i], statistics::AgreementWeights::Linear);
            all.append({m_fields.at(static_cast<qsizetype>(i))->id, pairs,
                        kappa ? std::optional(kappa->kappa) : std::nullopt});
        }
        return all;
    }

private:
    static bool isCategory(quint8 code)
    {
        return code >= answer_code::firstCategory && code < answer_code::notApplicable;
    }

    const FormDefinition &m_form;
    const Pack &m_pack;
    QList<const Field *> m_fields;
    std::vector<statistics::ReadingPairs> m_counts;
};

void compareReaders(RuleFigures &figures, const Workspace &workspace, const PlanRow &row, const EvidenceRule &rule,
                    const EvidencePeriod &period)
{
    const FormDefinition &form = *workspace.pack().form(text(rule, QLatin1String("form")));
    const QStringList authorities = authoritiesOf(row, rule);
    PairCounts counts(form, workspace.pack());
    for (const ReadPair &pair : readPairs(workspace, form.id, period)) {
        const std::optional<AuditRecord> first = workspace.audit(pair.firstRecord);
        const std::optional<AuditRecord> second = workspace.audit(pair.secondRecord);
        if (!first || !second || !authorities.contains(first->authority))
            continue;
        ++figures.pairs;
        counts.add(*first, *second);
    }
    figures.questions = counts.agreements();
}

// ---- reported

/// The audits of a form in the period.
QSet<QString> auditsOf(Workspace &workspace, const QString &form, const EvidencePeriod &period)
{
    const ScoreMatrix &matrix = workspace.matrix(form);
    QSet<QString> records;
    for (const std::uint32_t audit : matrix.select(filterOf(period)))
        records.insert(matrix.recordId(audit));
    return records;
}

void findReports(RuleFigures &figures, Workspace &workspace, const EvidenceRule &rule, const EvidencePeriod &period)
{
    const QString table = text(rule, QLatin1String("table"));
    const QList<IssuedReport> reports = issuedReports(workspace);
    if (reports.isEmpty())
        return;
    QSet<QString> ofPeriod;
    QSet<QString> ofTable;
    for (const FormDefinition &form : workspace.pack().forms) {
        const QSet<QString> audits = auditsOf(workspace, form.id, period);
        ofPeriod.unite(audits);
        if (const TableDefinition *definition = workspace.pack().table(table);
            definition && definition->form == form.id)
            ofTable = audits;
    }
    for (const IssuedReport &report : reports) {
        const QDate issuedOn = QDateTime::fromString(report.issuedAt, Qt::ISODateWithMs).date();
        const auto counts = [&report](const QSet<QString> &audits) {
            return std::any_of(report.audits.begin(), report.audits.end(),
                               [&audits](const QString &record) { return audits.contains(record); });
        };
        if (issuedOn > period.asOf || !counts(ofPeriod))
            continue;
        const bool includes = table == portfolioTable ? report.scope.isPortfolio : counts(ofTable);
        figures.reports.append({report.record, report.scope.title, issuedOn, includes});
    }
}

// ---- followed_up

void followCases(RuleFigures &figures, const Workspace &workspace, const PlanRow &row, const EvidenceRule &rule)
{
    const std::optional<FollowUpList> list = followUpList(workspace, row.ref, text(rule, QLatin1String("list")));
    if (!list)
        return;
    figures.listDate = list->date;
    figures.cases = caseStates(workspace, *list, text(rule, QLatin1String("row")));
}

QStringList answeredBehind(Workspace &workspace, const QString &rowId, const Filter &filter)
{
    const QString table = rowId.section(u'.', 0, 0);
    const TableRow *row = workspace.pack().tableRow(rowId);
    QStringList records;
    for (qsizetype i = 0; i < workspace.pack().scale(row->scale)->categories.size(); ++i)
        records += workspace.behind(table, row->field, static_cast<quint8>(answer_code::firstCategory + i), filter);
    return records;
}

} // namespace

QList<ReadPair> readPairs(const Workspace &workspace, const QString &form, const EvidencePeriod &period)
{
    AuditQuery query = queryFor(filterOf(period));
    query.form = form;
    query.states = statesThat(isCounted);
    query.reading = QStringLiteral("2");
    query.reconstructed = AuditQuery::Reconstructed::LeftOut;
    QList<ReadPair> pairs;
    for (const AuditSummary &second : workspace.audits(query)) {
        const QStringList firsts =
            workspace.store().recordsWithKey(form, second.authority, second.caseRef, second.cycle, QStringLiteral("1"));
        for (const QString &first : firsts) {
            const std::optional<AuditRecord> audit = workspace.audit(first);
            const bool isDone = audit && isCounted(audit->state) && audit->auditedOn <= period.asOf;
            const bool isAnotherReader =
                audit && audit->auditor.simplified().compare(second.auditor.simplified(), Qt::CaseInsensitive) != 0;
            if (!isDone || !isAnotherReader)
                continue;
            pairs.append({first, second.record});
            break;
        }
    }
    return pairs;
}

RuleFigures figuresFor(Workspace &workspace, const PlanRow &row, const EvidenceRule &rule, const EvidencePeriod &period,
                       ComparisonMemory &comparisons)
{
    RuleFigures figures;
    const FormDefinition *form = formOf(rule, workspace.pack());
    figures.formVersion = form ? form->version : 0;
    if (rule.kind == rule_kind::coverage)
        countAudits(figures, workspace, row, rule, period);
    else if (rule.kind == rule_kind::answered)
        countAnswers(figures, workspace, row, rule, period);
    else if (rule.kind == rule_kind::agreement)
        compareReaders(figures, workspace, row, rule, period);
    else if (rule.kind == rule_kind::reported)
        findReports(figures, workspace, rule, period);
    else if (rule.kind == rule_kind::reaches)
        countFavourable(figures, workspace, row, rule, period);
    else if (rule.kind == rule_kind::improved)
        compareRow(figures, workspace, row, rule, period, comparisons);
    else if (rule.kind == rule_kind::followedUp)
        followCases(figures, workspace, row, rule);
    return figures;
}

QStringList auditsBehindRule(Workspace &workspace, const PlanRow &row, const EvidenceRule &rule, const QString &part,
                             const EvidencePeriod &period)
{
    QStringList records;
    const QStringList authorities = authoritiesOf(row, rule);
    const auto isWanted = [&part](const QString &authority) { return part.isEmpty() || part == authority; };
    if (rule.kind == rule_kind::coverage || rule.kind == rule_kind::answered) {
        const QString question = text(rule, QLatin1String("field"));
        const bool isCoverage = rule.kind == rule_kind::coverage;
        const ScoreMatrix &matrix =
            workspace.matrix(isCoverage ? text(rule, QLatin1String("form")) : question.section(u'.', 0, 0));
        const std::span<const std::uint8_t> column = matrix.column(question.section(u'.', 1));
        for (const QString &authority : authorities) {
            if (isCoverage && !isWanted(authority))
                continue;
            for (const std::uint32_t audit : matrix.select(filterOf(period, authority))) {
                const bool isMissing = !isCoverage && column[audit] == answer_code::notRecorded;
                const bool isAsked = isCoverage || column[audit] != answer_code::notAsked;
                if (part == notRecordedPart ? isMissing : isAsked)
                    records.append(matrix.recordId(audit));
            }
        }
    } else if (rule.kind == rule_kind::agreement) {
        for (const ReadPair &pair : readPairs(workspace, text(rule, QLatin1String("form")), period))
            records << pair.firstRecord << pair.secondRecord;
    } else if (rule.kind == rule_kind::reported) {
        for (const IssuedReport &report : issuedReports(workspace)) {
            if (report.record == part)
                records = report.audits;
        }
    } else if (rule.kind == rule_kind::reaches) {
        for (const QString &authority : authorities) {
            if (isWanted(authority))
                records += answeredBehind(workspace, text(rule, QLatin1String("row")), filterOf(period, authority));
        }
    } else if (rule.kind == rule_kind::improved) {
        records = answeredBehind(workspace, text(rule, QLatin1String("row")), filterOf(period, comparedAuthority(row)));
    } else {
        RuleFigures figures;
        followCases(figures, workspace, row, rule);
        for (const NamedCaseFinding &named : std::as_const(figures.cases)) {
            if (!named.audit.isEmpty())
                records.append(named.audit);
        }
    }
    return records;
}

} // namespace caseaudit
