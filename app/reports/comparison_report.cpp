#include "app/reports/comparison_report.h"

#include "app/reports/table_writers.h"
#include "app/wording/comparison_wording.h"
#include "app/wording/page_wording.h"
#include "audit_forms/pack.h"

#include <QStringList>

namespace caseaudit {

namespace {

/// Divides the name of a group of figures from that of a figure.
constexpr QChar nested = u'.';

/// Positions of the categories that a row shows.
QList<qsizetype> shownCategories(const ComparisonRow &row, const Scale &scale)
{
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < scale.categories.size(); ++i) {
        const auto category = static_cast<std::size_t>(i);
        const bool wasThere = category < row.percentsThen.size() && row.percentsThen[category].value_or(0) > 0;
        if (!scale.categories.at(i).inputOnly || row.now.counts[category] > 0 || wasThere ||
            (row.then && row.then->counts[category] > 0))
            shown.append(i);
    }
    return shown;
}

QJsonArray categoriesOf(const ComparisonRow &row, const Scale &scale)
{
    QJsonArray list;
    for (const qsizetype category : shownCategories(row, scale))
        list.append(scale.categories.at(category).id);
    return list;
}

QJsonArray countsOf(const RatingRow &counted, const ComparisonRow &row, const Scale &scale)
{
    QJsonArray list;
    for (const qsizetype category : shownCategories(row, scale))
        list.append(qint64{counted.counts[static_cast<std::size_t>(category)]});
    return list;
}

QJsonArray percentsOf(const std::vector<std::optional<int>> &percents, const ComparisonRow &row, const Scale &scale)
{
    QJsonArray list;
    for (const qsizetype category : shownCategories(row, scale)) {
        const std::optional<int> percent = static_cast<std::size_t>(category) < percents.size()
                                               ? percents[static_cast<std::size_t>(category)]
                                               : std::nullopt;
        list.append(percent ? QJsonValue(*percent) : QJsonValue());
    }
    return list;
}

std::vector<std::optional<int>> percentsNow(const RatingRow &row)
{
    const std::optional<std::vector<int>> percents = row.percents();
    return percents ? std::vector<std::optional<int>>(percents->begin(), percents->end())
                    : std::vector<std::optional<int>>();
}

/// The figures of a row by group and name.
class Figures {
public:
    void add(const QString &name, const QJsonValue &value) { m_figures.append({name, value}); }
    void addNumber(const QString &name, const std::optional<double> &value)
    {
        add(name, value ? QJsonValue(*value) : QJsonValue());
    }
    void addRange(const QString &name, const std::optional<statistics::Interval> &range)
    {
        add(name + QStringLiteral("_low"), range ? QJsonValue(range->low) : QJsonValue());
        add(name + QStringLiteral("_high"), range ? QJsonValue(range->high) : QJsonValue());
    }
    void addTest(const QString &group, const std::optional<TestFigures> &test)
    {
        add(group + QStringLiteral(".p_max"), test ? QJsonValue(test->pMax) : QJsonValue());
        addNumber(group + QStringLiteral(".p_max_any_n"), test ? test->pMaxAnyNumber : std::nullopt);
        add(group + QStringLiteral(".p_max_holm"), test ? QJsonValue(test->pMaxHolm) : QJsonValue());
    }

    const QList<std::pair<QString, QJsonValue>> &all() const { return m_figures; }

private:
    QList<std::pair<QString, QJsonValue>> m_figures;
};

QJsonValue numberOrNull(std::int64_t number)
{
    return number > 0 ? QJsonValue(qint64{number}) : QJsonValue();
}

void addThen(Figures &figures, const ComparisonRow &row, const Scale &scale)
{
    figures.add(QStringLiteral("baseline.percents"),
                row.percentsThen.empty() ? QJsonValue() : percentsOf(row.percentsThen, row, scale));
    figures.add(QStringLiteral("baseline.counts"), row.then ? countsOf(*row.then, row, scale) : QJsonValue());
    figures.add(QStringLiteral("baseline.n_candidates"), numberOrNull(row.candidateNumbers));
    figures.add(QStringLiteral("baseline.min_base"), numberOrNull(row.leastNumber));
    figures.add(QStringLiteral("baseline.working_n"), numberOrNull(row.workingNumber));
    figures.add(QStringLiteral("baseline.known_n"),
                numberOrNull(row.then ? row.then->answered : row.knownNumber.value_or(0)));
}

void addAtWorkingNumber(Figures &figures, const ComparisonRow &row)
{
    const std::optional<WorkingNumberFigures> &working = row.atWorkingNumber;
    const QString group = QStringLiteral("at_working_n.");
    figures.addRange(group + QStringLiteral("difference"), working ? std::optional(working->difference) : std::nullopt);
    figures.addNumber(group + QStringLiteral("favourable_p_max"),
                      working ? std::optional(working->sharePMax) : std::nullopt);
    figures.addRange(group + QStringLiteral("theta"), working ? working->theta : std::nullopt);
    figures.addNumber(group + QStringLiteral("ordinal_p_max"), working ? working->ordinalPMax : std::nullopt);
}

Figures figuresOf(const ComparisonRow &row, const ComparisonTable &table, const Pack &pack)
{
    const Scale &scale = *pack.scale(row.now.scale);
    Figures figures;
    figures.add(QStringLiteral("table"), table.now.table);
    figures.add(QStringLiteral("row"), row.now.row);
    figures.add(QStringLiteral("label"), row.now.label);
    figures.add(QStringLiteral("with"), table.with);
    figures.add(QStringLiteral("categories"), categoriesOf(row, scale));
    figures.add(QStringLiteral("counts"), countsOf(row.now, row, scale));
    figures.add(QStringLiteral("answered"), qint64{row.now.answered});
    figures.add(QStringLiteral("percents"), percentsOf(percentsNow(row.now), row, scale));
    figures.add(QStringLiteral("not_applicable"), qint64{row.now.notApplicable});
    figures.add(QStringLiteral("not_recorded"), qint64{row.now.notRecorded});
    addThen(figures, row, scale);
    figures.addNumber(QStringLiteral("favourable.share"), row.favourableNow);
    figures.addRange(QStringLiteral("favourable.baseline"), row.favourableThen);
    figures.addRange(QStringLiteral("favourable.difference"), row.difference);
    figures.addTest(QStringLiteral("favourable"), row.share);
    figures.addRange(QStringLiteral("ordinal.theta"), row.theta);
    figures.addTest(QStringLiteral("ordinal"), row.ordinal);
    addAtWorkingNumber(figures, row);
    figures.add(QStringLiteral("verdict"), verdictId(row.verdict));
    figures.add(QStringLiteral("sentence"), wording::comparison(row, table, pack));
    return figures;
}

/// A figure as a cell of a spreadsheet: a list with blanks between, an empty member as a dash.
Cell cellOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        for (const QJsonValue &each : value.toArray())
            texts.append(each.isNull() ? QStringLiteral("-") : each.toVariant().toString());
        return texts.join(u' ');
    }
    if (value.isString())
        return value.toString();
    if (value.isNull())
        return {};
    return value.toDouble();
}

QJsonObject nestedObject(const Figures &figures)
{
    QJsonObject object;
    for (const auto &[name, value] : figures.all()) {
        if (!name.contains(nested)) {
            object.insert(name, value);
            continue;
        }
        const QString group = name.section(nested, 0, 0);
        QJsonObject inner = object.value(group).toObject();
        inner.insert(name.section(nested, 1), value);
        object.insert(group, inner);
    }
    return object;
}

QString shareLabel(const Scale &scale)
{
    return scale.shares.isEmpty() ? QString() : scale.shares.first().label;
}

Table emptySheet(const ComparisonTable &table, const Scale &scale)
{
    return {table.now.table,
            QStringLiteral("%1: %2").arg(table.now.title, shareLabel(scale)),
            {{QStringLiteral("label"), QString(), ColumnKind::Text},
             {QStringLiteral("answered"), QStringLiteral("n"), ColumnKind::Count},
             {QStringLiteral("now"), wording::now(), ColumnKind::Text},
             {QStringLiteral("then"), wording::then(table), ColumnKind::Text},
             {QStringLiteral("sentence"), QStringLiteral("What can be said"), ColumnKind::Text}},
            {},
            {}};
}

} // namespace

QString verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::TooFew:
        return QStringLiteral("too_few");
    case Verdict::Improved:
        return QStringLiteral("improved");
    case Verdict::Worse:
        return QStringLiteral("worse");
    case Verdict::Held:
        return QStringLiteral("held");
    case Verdict::NoClearChange:
        return QStringLiteral("no_clear_change");
    case Verdict::NoBaseline:
        break;
    }
    return QStringLiteral("no_baseline");
}

Table comparisonTableRows(const QList<ComparisonTable> &tables, const Pack &pack)
{
    Table rows{QStringLiteral("compare"), QString(), {}, {}, {}};
    for (const ComparisonTable &table : tables) {
        for (const ComparisonRow &row : table.rows) {
            const Figures figures = figuresOf(row, table, pack);
            const bool isFirst = rows.columns.isEmpty();
            QList<Cell> cells;
            for (const auto &[name, value] : figures.all()) {
                const QString id = QString(name).replace(nested, u'_');
                if (isFirst)
                    rows.columns.append({id, id, ColumnKind::Text});
                cells.append(cellOf(value));
            }
            rows.rows.append(cells);
        }
    }
    return rows;
}

QJsonObject comparisonJson(const QList<ComparisonTable> &tables, const Pack &pack)
{
    QJsonArray rows;
    QJsonArray together;
    for (const ComparisonTable &table : tables) {
        for (const ComparisonRow &row : table.rows)
            rows.append(nestedObject(figuresOf(row, table, pack)));
        together.append(QJsonObject{{QStringLiteral("table"), table.now.table},
                                    {QStringLiteral("compared"), table.compared()},
                                    {QStringLiteral("improved"), table.countTogether(Verdict::Improved)},
                                    {QStringLiteral("worse"), table.countTogether(Verdict::Worse)},
                                    {QStringLiteral("sentence"), wording::comparedTogether(table)}});
    }
    return {{QStringLiteral("rows"), rows}, {QStringLiteral("tables"), together}};
}

QList<Table> comparisonSheets(const ComparisonTable &table, const Pack &pack)
{
    QStringList scales;
    for (const ComparisonRow &row : table.rows) {
        if (row.comparability != Comparability::NotPrinted && !scales.contains(row.now.scale))
            scales.append(row.now.scale);
    }
    QList<Table> sheets;
    for (const QString &scaleId : std::as_const(scales)) {
        const Scale &scale = *pack.scale(scaleId);
        Table sheet = emptySheet(table, scale);
        for (const ComparisonRow &row : table.rows) {
            if (row.now.scale == scaleId && row.comparability != Comparability::NotPrinted)
                sheet.rows.append({row.now.label, row.now.answered, wording::favourableNow(row.now, scale),
                                   wording::favourableThen(row, scale), wording::comparison(row, table, pack)});
        }
        sheets.append(sheet);
    }
    if (!sheets.isEmpty())
        sheets.last().notes.append(wording::comparedTogether(table));
    return sheets;
}

QList<Table> computedSheets(const ComparisonTable &table, const Pack &pack)
{
    QList<Table> sheets;
    for (const ComparisonRow &row : table.rows) {
        Table sheet{row.now.row,
                    wording::tableRowTitle(row.now.row, pack),
                    {{QStringLiteral("fact"), QStringLiteral("How it was computed"), ColumnKind::Text},
                     {QStringLiteral("value"), QString(), ColumnKind::Text}},
                    {},
                    {}};
        for (const ComputedFact &fact : wording::howComputed(row, table, pack))
            sheet.rows.append({fact.label, fact.value});
        if (!sheet.rows.isEmpty())
            sheets.append(sheet);
    }
    return sheets;
}

} // namespace caseaudit
