#include "app/reports/agreement_report.h"

#include "app/wording/agreement_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace caseaudit {

namespace {

/// Figures by name, in order.
class NamedFigures {
public:
    void add(const QString &name, const QJsonValue &value) { m_figures.append({name, value}); }
    void addCount(const QString &name, std::int64_t count) { add(name, qint64{count}); }
    void addNumber(const QString &name, const std::optional<double> &value)
    {
        add(name, value ? QJsonValue(*value) : QJsonValue());
    }
    void addKappa(const QString &name, const std::optional<statistics::Kappa> &kappa)
    {
        addNumber(name + QStringLiteral("_error"), kappa ? std::optional(kappa->error) : std::nullopt);
        addNumber(name + QStringLiteral("_null_error"), kappa ? std::optional(kappa->nullError) : std::nullopt);
        addNumber(name + QStringLiteral("_p"), kappa ? std::optional(kappa->p) : std::nullopt);
        // The limits of the unweighted one stand among the first figures.
        if (name == QLatin1String("kappa"))
            return;
        addNumber(name + QStringLiteral("_low"), kappa ? std::optional(kappa->limits.low) : std::nullopt);
        addNumber(name + QStringLiteral("_high"), kappa ? std::optional(kappa->limits.high) : std::nullopt);
    }

    const QList<std::pair<QString, QJsonValue>> &all() const { return m_figures; }

private:
    QList<std::pair<QString, QJsonValue>> m_figures;
};

template <typename Coefficient>
std::optional<double> valueOf(const std::optional<Coefficient> &coefficient)
{
    if constexpr (requires { coefficient->kappa; })
        return coefficient ? std::optional(coefficient->kappa) : std::nullopt;
    else
        return coefficient ? std::optional(coefficient->coefficient) : std::nullopt;
}

void addCoefficients(NamedFigures &named, const AgreementFigures &figures)
{
    named.addCount(QStringLiteral("pairs"), figures.count);
    named.addNumber(QStringLiteral("exact"), figures.exact);
    named.addNumber(QStringLiteral("within_one"), figures.withinOne);
    named.addNumber(QStringLiteral("kappa"), valueOf(figures.kappa));
    named.addNumber(QStringLiteral("kappa_linear"), valueOf(figures.linear));
    named.addNumber(QStringLiteral("kappa_quadratic"), valueOf(figures.quadratic));
    named.addNumber(QStringLiteral("kappa_low"),
                    figures.kappa ? std::optional(figures.kappa->limits.low) : std::nullopt);
    named.addNumber(QStringLiteral("kappa_high"),
                    figures.kappa ? std::optional(figures.kappa->limits.high) : std::nullopt);
    named.addNumber(QStringLiteral("alpha"), figures.alpha);
    named.addNumber(QStringLiteral("ac2"), valueOf(figures.ac2));
}

void addTests(NamedFigures &named, const AgreementFigures &figures, const ReaderNames &names)
{
    named.addKappa(QStringLiteral("kappa"), figures.kappa);
    named.addKappa(QStringLiteral("kappa_linear"), figures.linear);
    named.addKappa(QStringLiteral("kappa_quadratic"), figures.quadratic);
    named.addNumber(QStringLiteral("ac1"), valueOf(figures.ac1));
    named.add(QStringLiteral("bowker_p"), figures.count == 0 ? QJsonValue() : QJsonValue(figures.bowker.p));
    named.add(QStringLiteral("stuart_maxwell_p"),
              figures.count == 0 ? QJsonValue() : QJsonValue(figures.stuartMaxwell.p));
    const int harder = figures.harderReader();
    named.add(QStringLiteral("harder"),
              harder == 0 ? QJsonValue() : QJsonValue(harder < 0 ? names.first : names.second));
    named.add(QStringLiteral("mean_difference"),
              figures.count == 0 ? QJsonValue() : QJsonValue(figures.strictness.meanDifference));
}

NamedFigures figuresOf(const AgreementRow &row, const QJsonValue &disagreements, const ReaderNames &names,
                       const Pack &pack)
{
    NamedFigures named;
    named.add(QStringLiteral("field"), row.field);
    addCoefficients(named, row.figures);
    named.add(QStringLiteral("disagreements"), disagreements);
    named.add(QStringLiteral("label"), row.label);
    addTests(named, row.figures, names);
    named.addCount(QStringLiteral("both_not_applicable"), row.notScored.bothNotApplicable);
    named.addCount(QStringLiteral("one_not_applicable"), row.notScored.oneNotApplicable);
    named.addCount(QStringLiteral("not_recorded"), row.notScored.notRecorded);
    named.addCount(QStringLiteral("asked_of_one"), row.notScored.askedOfOne);
    named.add(QStringLiteral("few_pairs"), row.figures.isFew());
    named.add(QStringLiteral("sentence"), wording::agreement(row.figures, *pack.scale(row.scale)));
    named.add(QStringLiteral("harder_sentence"), wording::strictness(row.figures, names));
    return named;
}

QJsonObject objectOf(const NamedFigures &named)
{
    QJsonObject object;
    for (const auto &[name, value] : named.all())
        object.insert(name, value);
    return object;
}

Cell cellOf(const QJsonValue &value)
{
    if (value.isNull())
        return {};
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return std::int64_t{value.toBool() ? 1 : 0};
    return value.toDouble();
}

/// The auditors of a pair that disagrees, `first` and `second` as its categories are.
std::pair<QString, QString> auditorsOf(const Disagreement &pair, const AgreementTable &table, const ReadCases &cases)
{
    const auto compared = comparedReadings(cases.cases[pair.readCase], table.chosen);
    return {cases.readers.at(compared->first->reader), cases.readers.at(compared->second->reader)};
}

QJsonArray disagreementsOf(const AgreementRow &row, const AgreementTable &table, const ReadCases &cases,
                           const Pack &pack, References references)
{
    const Scale &scale = *pack.scale(row.scale);
    QJsonArray list;
    for (const Disagreement &pair : row.disagreements) {
        const ReadCase &readCase = cases.cases[pair.readCase];
        const auto [first, second] = auditorsOf(pair, table, cases);
        QJsonObject object{{QStringLiteral("authority"), readCase.authority},
                           {QStringLiteral("cycle"), readCase.cycle},
                           {QStringLiteral("first"), scale.categories.at(pair.first).id},
                           {QStringLiteral("second"), scale.categories.at(pair.second).id},
                           {QStringLiteral("first_auditor"), first},
                           {QStringLiteral("second_auditor"), second}};
        if (references == References::Given)
            object.insert(QStringLiteral("case_ref"), readCase.caseRef);
        list.append(object);
    }
    return list;
}

QJsonArray scalesOf(const AgreementTable &table)
{
    QJsonArray list;
    for (const ScaleAgreement &scale : table.scales) {
        // Answers of one file go together: limits and tests would claim too much.
        const AgreementFigures &figures = scale.figures;
        NamedFigures named;
        named.add(QStringLiteral("scale"), scale.scale);
        named.addCount(QStringLiteral("questions"), scale.questions);
        named.addCount(QStringLiteral("pairs"), figures.count);
        named.addNumber(QStringLiteral("exact"), figures.exact);
        named.addNumber(QStringLiteral("within_one"), figures.withinOne);
        named.addNumber(QStringLiteral("kappa"), valueOf(figures.kappa));
        named.addNumber(QStringLiteral("kappa_linear"), valueOf(figures.linear));
        named.addNumber(QStringLiteral("kappa_quadratic"), valueOf(figures.quadratic));
        named.addNumber(QStringLiteral("alpha"), figures.alpha);
        named.addNumber(QStringLiteral("ac2"), valueOf(figures.ac2));
        list.append(objectOf(named));
    }
    return list;
}

QJsonArray readerPairsOf(const AgreementTable &table, const ReadCases &cases)
{
    QJsonArray list;
    for (const ReaderPair &pair : table.readerPairs) {
        list.append(QJsonObject{{QStringLiteral("one"), cases.readers.at(pair.readers.one)},
                                {QStringLiteral("other"), cases.readers.at(pair.readers.other)},
                                {QStringLiteral("cases"), qint64{pair.cases}},
                                {QStringLiteral("answers"), qint64{pair.answers}},
                                {QStringLiteral("agreeing"), qint64{pair.agreeing}},
                                {QStringLiteral("one_harder"), qint64{pair.oneHarder}},
                                {QStringLiteral("other_harder"), qint64{pair.otherHarder}},
                                {QStringLiteral("p"), pair.p},
                                {QStringLiteral("sentence"), wording::strictness(pair, cases.readers)}});
    }
    return list;
}

Cell shareCell(const std::optional<double> &share)
{
    return share ? Cell(wording::agreeingShare(share)) : Cell();
}

Table questionSheet(const AgreementTable &table)
{
    Table sheet{QStringLiteral("agreement"),
                table.title,
                {{QStringLiteral("label"), QString(), ColumnKind::Text},
                 {QStringLiteral("pairs"), QStringLiteral("n"), ColumnKind::Count},
                 {QStringLiteral("exact"), QStringLiteral("Same"), ColumnKind::Text},
                 {QStringLiteral("kappa"), QStringLiteral("κ (95 %)"), ColumnKind::Text},
                 {QStringLiteral("linear"), QStringLiteral("linear"), ColumnKind::Text},
                 {QStringLiteral("alpha"), QStringLiteral("α"), ColumnKind::Text}},
                {},
                {wording::agreementInAll(table)}};
    for (const AgreementRow &row : table.rows) {
        const AgreementFigures &figures = row.figures;
        sheet.rows.append({row.label, figures.count, shareCell(figures.exact),
                           figures.count > 0 ? Cell(wording::kappaWithLimits(figures.kappa)) : Cell(),
                           figures.linear ? Cell(wording::coefficient(figures.linear->kappa)) : Cell(),
                           figures.alpha ? Cell(wording::coefficient(figures.alpha)) : Cell()});
    }
    if (const QString out = wording::leftOut(table); !out.isEmpty())
        sheet.notes.append(out);
    return sheet;
}

Table sentenceSheet(const AgreementTable &table, const ReadCases &cases, const Pack &pack)
{
    const ReaderNames names = wording::readerNames(table, cases.readers);
    Table sheet{QStringLiteral("sentences"),
                QStringLiteral("What can be said"),
                {{QStringLiteral("label"), QString(), ColumnKind::Text},
                 {QStringLiteral("sentence"), QString(), ColumnKind::Text}},
                {},
                {}};
    for (const AgreementRow &row : table.rows) {
        QStringList said{wording::agreement(row.figures, *pack.scale(row.scale)),
                         wording::strictness(row.figures, names), wording::notScored(row.notScored)};
        said.removeAll(QString());
        sheet.rows.append({row.label, said.join(u' ')});
    }
    return sheet;
}

Table scaleSheet(const AgreementTable &table, const Pack &pack)
{
    Table sheet{QStringLiteral("scales"),
                QStringLiteral("The form as a whole"),
                {{QStringLiteral("label"), QString(), ColumnKind::Text},
                 {QStringLiteral("pairs"), QStringLiteral("n"), ColumnKind::Count},
                 {QStringLiteral("exact"), QStringLiteral("Same"), ColumnKind::Text},
                 {QStringLiteral("kappa"), QStringLiteral("κ"), ColumnKind::Text},
                 {QStringLiteral("linear"), QStringLiteral("κ lin."), ColumnKind::Text},
                 {QStringLiteral("alpha"), QStringLiteral("α"), ColumnKind::Text}},
                {},
                {QStringLiteral("Answers in one file are no independent pairs: no interval is given.")}};
    for (const ScaleAgreement &scale : table.scales) {
        if (scale.figures.count == 0)
            continue;
        sheet.rows.append({wording::scaleTogether(scale, pack), scale.figures.count, shareCell(scale.figures.exact),
                           wording::coefficient(valueOf(scale.figures.kappa)),
                           scale.figures.linear ? Cell(wording::coefficient(scale.figures.linear->kappa)) : Cell(),
                           wording::coefficient(scale.figures.alpha)});
    }
    return sheet;
}

Table readerPairSheet(const AgreementTable &table, const ReadCases &cases)
{
    Table sheet{QStringLiteral("readers"),
                QStringLiteral("Pairs of auditors"),
                {{QStringLiteral("readers"), QString(), ColumnKind::Text},
                 {QStringLiteral("cases"), QStringLiteral("Files"), ColumnKind::Count},
                 {QStringLiteral("exact"), QStringLiteral("Same answers"), ColumnKind::Text},
                 {QStringLiteral("sentence"), QStringLiteral("Who is harder"), ColumnKind::Text}},
                {},
                {}};
    for (const ReaderPair &pair : table.readerPairs) {
        const std::optional<double> share =
            pair.answers > 0 ? std::optional(static_cast<double>(pair.agreeing) / static_cast<double>(pair.answers))
                             : std::nullopt;
        sheet.rows.append({wording::readerPair(pair.readers, cases.readers), pair.cases, shareCell(share),
                           wording::strictness(pair, cases.readers)});
    }
    return sheet;
}

} // namespace

Table agreementRows(const AgreementTable &table, const Pack &pack)
{
    const ReaderNames names{QStringLiteral("first"), QStringLiteral("second")};
    Table rows{QStringLiteral("agreement"), QString(), {}, {}, {}};
    for (const AgreementRow &row : table.rows) {
        const NamedFigures named = figuresOf(row, static_cast<qint64>(row.disagreements.size()), names, pack);
        const bool isFirst = rows.columns.isEmpty();
        QList<Cell> cells;
        for (const auto &[name, value] : named.all()) {
            if (isFirst)
                rows.columns.append({name, name, ColumnKind::Text});
            cells.append(cellOf(value));
        }
        rows.rows.append(cells);
    }
    return rows;
}

QJsonObject agreementJson(const AgreementTable &table, const ReadCases &cases, const Pack &pack, References references)
{
    const ReaderNames names = wording::readerNames(table, cases.readers);
    QJsonArray fields;
    for (const AgreementRow &row : table.rows)
        fields.append(objectOf(figuresOf(row, disagreementsOf(row, table, cases, pack, references), names, pack)));
    return {{QStringLiteral("form"), table.form},
            {QStringLiteral("form_version"), table.formVersion},
            {QStringLiteral("scope"), wording::agreementScope(table, cases.readers, pack)},
            {QStringLiteral("first"), names.first},
            {QStringLiteral("second"), names.second},
            {QStringLiteral("cases"), qint64{table.cases}},
            {QStringLiteral("unfinished"), qint64{table.unfinished}},
            {QStringLiteral("same_reader"), qint64{table.sameReader}},
            {QStringLiteral("answers"), qint64{table.answers}},
            {QStringLiteral("agreeing"), qint64{table.agreeing}},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("scales"), scalesOf(table)},
            {QStringLiteral("pairs"), readerPairsOf(table, cases)}};
}

QList<Table> agreementSheets(const AgreementTable &table, const ReadCases &cases, const Pack &pack)
{
    QList<Table> sheets{questionSheet(table)};
    if (table.answers > 0)
        sheets += {sentenceSheet(table, cases, pack), scaleSheet(table, pack)};
    if (!table.readerPairs.isEmpty())
        sheets.append(readerPairSheet(table, cases));
    return sheets;
}

QList<Table> agreementComputedSheets(const AgreementTable &table, const ReadCases &cases, const Pack &pack)
{
    const ReaderNames names = wording::readerNames(table, cases.readers);
    QList<Table> sheets;
    for (const AgreementRow &row : table.rows) {
        Table sheet{row.field,
                    row.label,
                    {{QStringLiteral("fact"), QStringLiteral("How it was computed"), ColumnKind::Text},
                     {QStringLiteral("value"), QString(), ColumnKind::Text}},
                    {},
                    {}};
        for (const ComputedFact &fact : wording::howComputed(row.figures, row.notScored, *pack.scale(row.scale), names))
            sheet.rows.append({fact.label, fact.value});
        sheets.append(sheet);
    }
    return sheets;
}

Table disagreementRows(const AgreementTable &table, const ReadCases &cases, const Pack &pack, References references)
{
    Table sheet{QStringLiteral("disagreements"), QStringLiteral("Disagreements"), {}, {}, {}};
    const auto column = [&sheet](const QString &id, const QString &heading) {
        sheet.columns.append({id, heading, ColumnKind::Text});
    };
    column(QStringLiteral("field"), QStringLiteral("Question"));
    if (references == References::Given)
        column(QStringLiteral("case_ref"), QStringLiteral("File"));
    column(QStringLiteral("authority"), QStringLiteral("Authority"));
    column(QStringLiteral("cycle"), QStringLiteral("Cycle"));
    column(QStringLiteral("first_auditor"), QStringLiteral("First"));
    column(QStringLiteral("first"), QStringLiteral("gives"));
    column(QStringLiteral("second_auditor"), QStringLiteral("Second"));
    column(QStringLiteral("second"), QStringLiteral("gives"));
    for (const AgreementRow &row : table.rows) {
        const Scale &scale = *pack.scale(row.scale);
        for (const Disagreement &pair : row.disagreements) {
            const ReadCase &readCase = cases.cases[pair.readCase];
            const auto [first, second] = auditorsOf(pair, table, cases);
            QList<Cell> cells{row.field};
            if (references == References::Given)
                cells.append(readCase.caseRef);
            cells += QList<Cell>{readCase.authority,
                                 readCase.cycle,
                                 first,
                                 scale.categories.at(pair.first).id,
                                 second,
                                 scale.categories.at(pair.second).id};
            sheet.rows.append(cells);
        }
    }
    return sheet;
}

std::vector<std::size_t> calibrationColumns(const CalibrationTable &table, const ReadCases &cases, ReaderNaming naming)
{
    std::vector<std::size_t> columns(static_cast<std::size_t>(table.readers.size()));
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    if (naming == ReaderNaming::Letters) {
        std::ranges::sort(columns, {}, [&](std::size_t column) {
            const QString reader = cases.readers.at(table.readers.at(static_cast<qsizetype>(column)));
            return QCryptographicHash::hash((table.form + u'\n' + foldedReader(reader)).toUtf8(),
                                            QCryptographicHash::Sha256);
        });
    }
    return columns;
}

QStringList calibrationReaders(const CalibrationTable &table, const ReadCases &cases, ReaderNaming naming)
{
    QStringList names;
    for (const std::size_t column : calibrationColumns(table, cases, naming)) {
        names.append(naming == ReaderNaming::Letters
                         ? wording::anonymousReader(names.size())
                         : cases.readers.at(table.readers.at(static_cast<qsizetype>(column))));
    }
    return names;
}

QString calibrationFile(const CalibrationTable &table, std::size_t row, const ReadCases &cases, const Pack &pack,
                        References references)
{
    if (references == References::LeftOut)
        return QStringLiteral("File %1").arg(row + 1);
    return wording::readCaseName(cases.cases[table.rows[row].readCase], pack);
}

Table calibrationSheet(const CalibrationTable &table, const ReadCases &cases, const Pack &pack, References references,
                       ReaderNaming naming)
{
    const Scale &scale = *pack.scale(table.scale);
    Table sheet{QStringLiteral("calibration"),
                table.label,
                {{QStringLiteral("file"), QStringLiteral("File"), ColumnKind::Text}},
                {},
                {wording::calibration(table)}};
    for (const QString &reader : calibrationReaders(table, cases, naming))
        sheet.columns.append({reader, reader, ColumnKind::Text});
    if (table.hasAgreed)
        sheet.columns.append({QStringLiteral("agreed"), QStringLiteral("Agreed"), ColumnKind::Text});
    const std::vector<std::size_t> columns = calibrationColumns(table, cases, naming);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        QList<Cell> cells{calibrationFile(table, row, cases, pack, references)};
        for (const std::size_t column : columns) {
            const std::optional<quint8> &code = table.rows[row].codes[column];
            cells.append(code ? Cell(wording::answerOf(*code, scale)) : Cell());
        }
        if (table.hasAgreed)
            cells.append(table.rows[row].agreed ? Cell(wording::answerOf(*table.rows[row].agreed, scale)) : Cell());
        sheet.rows.append(cells);
    }
    return sheet;
}

} // namespace caseaudit
