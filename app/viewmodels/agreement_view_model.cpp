#include "app/viewmodels/agreement_view_model.h"

#include "app/charts/chart_export.h"
#include "app/reports/agreement_pictures.h"
#include "app/reports/table_writers.h"
#include "app/viewmodels/failure.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/agreement_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/paper_wording.h"
#include "app/wording/wording.h"

#include <QGuiApplication>
#include <QSaveFile>

#include <algorithm>

namespace caseaudit {

namespace {

constexpr std::size_t mostDisagreements = 100;
constexpr std::size_t mostCalibrated = 100;
constexpr qreal pictureWidth = 640;

QString pairId(const ReaderChoice &choice, const QStringList &readers)
{
    return foldedReader(readers.value(choice.one)) + u'\n' + foldedReader(readers.value(choice.other));
}

std::optional<ReaderChoice> choiceOf(const QString &pair, const ReadCases &cases)
{
    const std::optional<int> one = cases.readerOf(pair.section(u'\n', 0, 0));
    const std::optional<int> other = cases.readerOf(pair.section(u'\n', 1));
    if (pair.isEmpty() || !one || !other)
        return std::nullopt;
    return ReaderChoice{*one, *other};
}

QVariantMap rowOf(const AgreementRow &row)
{
    const AgreementFigures &figures = row.figures;
    return {{QStringLiteral("label"), row.label},
            {QStringLiteral("pairs"), wording::cell(Cell{figures.count}, ColumnKind::Count)},
            {QStringLiteral("exact"), wording::agreeingShare(figures.exact)},
            {QStringLiteral("within"), wording::agreeingShare(figures.withinOne)},
            {QStringLiteral("kappa"), figures.count > 0 ? wording::kappaWithLimits(figures.kappa) : QString()},
            {QStringLiteral("linear"),
             figures.isOrdered && figures.linear ? wording::coefficient(figures.linear->kappa) : QString()},
            {QStringLiteral("alpha"), figures.alpha ? wording::coefficient(figures.alpha) : QString()},
            {QStringLiteral("mark"), wording::agreementMark(figures)},
            {QStringLiteral("figures"), wording::agreementFigures(figures)}};
}

} // namespace

AgreementViewModel::AgreementViewModel(WorkspaceHolder &holder, FilterViewModel &filter, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_filter(filter)
    , m_rows({QStringLiteral("label"), QStringLiteral("pairs"), QStringLiteral("exact"), QStringLiteral("within"),
              QStringLiteral("kappa"), QStringLiteral("linear"), QStringLiteral("alpha"), QStringLiteral("mark"),
              QStringLiteral("figures")})
    , m_scales({QStringLiteral("label"), QStringLiteral("figures")})
    , m_readers({QStringLiteral("label"), QStringLiteral("figures"), QStringLiteral("sentence")})
    , m_disagreements({QStringLiteral("label"), QStringLiteral("answers")})
{
    connect(&holder, &WorkspaceHolder::opened, this, &AgreementViewModel::refresh);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &AgreementViewModel::refresh);
    connect(&filter, &FilterViewModel::filterChanged, this, &AgreementViewModel::refresh);
    connect(&holder, &WorkspaceHolder::closed, this, &AgreementViewModel::clear);
}

void AgreementViewModel::setShown(bool shown)
{
    if (shown == m_isShown)
        return;
    m_isShown = shown;
    Q_EMIT shownChanged();
    if (shown && m_isStale)
        read();
}

QVariantList AgreementViewModel::forms() const
{
    QVariantList list;
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const FormDefinition &form : workspace->pack().forms)
            list.append(option(form.id, form.title));
    }
    return list;
}

void AgreementViewModel::setForm(const QString &form)
{
    if (form == m_form)
        return;
    m_form = form;
    m_pair.clear();
    m_field.clear();
    refresh();
}

QVariantList AgreementViewModel::pairs() const
{
    QVariantList list{option(QString(), QStringLiteral("First against second reading, everyone"))};
    for (const ReaderPair &pair : m_table.readerPairs)
        list.append(option(pairId(pair.readers, m_readerNames), wording::readerPairChoice(pair, m_readerNames)));
    return list;
}

QString AgreementViewModel::pair() const
{
    return m_table.chosen ? m_pair : QString();
}

void AgreementViewModel::setPair(const QString &pair)
{
    if (pair == m_pair)
        return;
    m_pair = pair;
    refresh();
}

QString AgreementViewModel::emptyTitle() const
{
    return wording::noAgreementTitle(m_anyReadTwice, m_table.title);
}

QString AgreementViewModel::emptyText() const
{
    return wording::noAgreementText(m_anyReadTwice);
}

void AgreementViewModel::setCurrentRow(int row)
{
    if (row == m_currentRow || row < 0 || row >= m_table.rows.size())
        return;
    m_field = m_table.rows.at(row).field;
    const QString failure = failureOf([&] {
        showQuestion();
        showCalibration();
    });
    if (!failure.isEmpty())
        m_error = failure;
    Q_EMIT changed();
    Q_EMIT noticeChanged();
}

const AgreementRow *AgreementViewModel::current() const
{
    return m_currentRow < 0 || m_currentRow >= m_table.rows.size() ? nullptr : &m_table.rows.at(m_currentRow);
}

QString AgreementViewModel::questionTitle() const
{
    return current() ? current()->label : QString();
}

QStringList AgreementViewModel::questionText() const
{
    const AgreementRow *row = current();
    const Workspace *workspace = m_holder.workspace();
    if (!row || !workspace)
        return {};
    QStringList sentences{wording::agreement(row->figures, *workspace->pack().scale(row->scale)),
                          wording::strictness(row->figures, wording::readerNames(m_table, m_readerNames)),
                          wording::notScored(row->notScored)};
    sentences.removeAll(QString());
    return sentences;
}

QVariantList AgreementViewModel::facts() const
{
    QVariantList list;
    const AgreementRow *row = current();
    const Workspace *workspace = m_holder.workspace();
    if (!row || !workspace)
        return list;
    for (const ComputedFact &fact :
         wording::howComputed(row->figures, row->notScored, *workspace->pack().scale(row->scale),
                              wording::readerNames(m_table, m_readerNames)))
        list.append(QVariantMap{{QStringLiteral("label"), fact.label}, {QStringLiteral("value"), fact.value}});
    return list;
}

QString AgreementViewModel::disagreementsNote() const
{
    return current() ? wording::shownOfMany(m_disagreements.count(),
                                            static_cast<std::int64_t>(current()->disagreements.size()))
                     : QString();
}

void AgreementViewModel::setCalibrating(bool calibrating)
{
    if (calibrating == m_calibrating)
        return;
    m_calibrating = calibrating;
    m_error = failureOf([&] { showCalibration(); });
    Q_EMIT changed();
    Q_EMIT noticeChanged();
}

void AgreementViewModel::setNamesReaders(bool names)
{
    m_namesReaders = names;
    m_error = failureOf([&] { showCalibration(); });
    Q_EMIT changed();
    Q_EMIT noticeChanged();
}

void AgreementViewModel::setNamesFiles(bool names)
{
    m_namesFiles = names;
    m_error = failureOf([&] { showCalibration(); });
    Q_EMIT changed();
    Q_EMIT noticeChanged();
}

QString AgreementViewModel::calibrationText() const
{
    return m_calibrating && current() ? wording::calibration(m_calibration) : QString();
}

void AgreementViewModel::openDisagreement(int row)
{
    if (!current() || row < 0 || row >= m_disagreements.count())
        return;
    m_error = failureOf([&] {
        const Disagreement &pair = current()->disagreements[static_cast<std::size_t>(row)];
        Q_EMIT readingsRequested(cases().cases[pair.readCase].readings.constFirst().record);
    });
    Q_EMIT noticeChanged();
}

void AgreementViewModel::openCell(int row, int column)
{
    const AgreementRow *question = current();
    const Workspace *workspace = m_holder.workspace();
    const auto size = question ? static_cast<int>(question->figures.categories.size()) : 0;
    if (!workspace || row < 0 || column < 0 || row >= size || column >= size)
        return;
    QStringList records;
    const auto first = static_cast<std::size_t>(row);
    const auto second = static_cast<std::size_t>(column);
    const Scale &scale = *workspace->pack().scale(question->scale);
    m_error = failureOf([&] {
        records = recordsInCell(cases(), workspace->pack(), m_table, question->field,
                                question->figures.categories[first], question->figures.categories[second]);
    });
    Q_EMIT noticeChanged();
    if (!records.isEmpty()) {
        Q_EMIT auditsRequested(
            records, wording::auditsOfPairs(question->label,
                                            wording::pairsInCell(question->figures, first, second, scale,
                                                                 wording::readerNames(m_table, m_readerNames))));
    }
}

void AgreementViewModel::openReaders(int row)
{
    if (row >= 0 && row < m_table.readerPairs.size())
        setPair(pairId(m_table.readerPairs.at(row).readers, m_readerNames));
}

void AgreementViewModel::openCalibration(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_calibration.rows.size())
        return;
    m_error = failureOf([&] {
        const CalibrationRow &shown = m_calibration.rows[static_cast<std::size_t>(row)];
        Q_EMIT readingsRequested(cases().cases[shown.readCase].readings.constFirst().record);
    });
    Q_EMIT noticeChanged();
}

void AgreementViewModel::saveGrid(const QUrl &file)
{
    QByteArray bytes;
    m_error = failureOf([&] { bytes = picture(m_grid, file.fileName()); });
    save(file, bytes);
}

void AgreementViewModel::saveCalibration(const QUrl &file)
{
    QByteArray bytes;
    m_error = failureOf([&] {
        if (!file.fileName().endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
            bytes = picture(m_calibrationGrid, file.fileName());
            return;
        }
        bytes = writeCsv(calibrationSheet(m_calibration, cases(), m_holder.workspace()->pack(),
                                          m_namesFiles ? References::Given : References::LeftOut,
                                          m_namesReaders ? ReaderNaming::Codes : ReaderNaming::Letters));
    });
    save(file, bytes);
}

void AgreementViewModel::dismiss()
{
    m_error.clear();
    m_notice.clear();
    Q_EMIT noticeChanged();
}

void AgreementViewModel::refresh()
{
    m_isStale = true;
    if (m_isShown)
        read();
}

void AgreementViewModel::read()
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    m_isStale = false;
    m_error = failureOf([&] {
        const Pack &pack = workspace->pack();
        if (!pack.form(m_form))
            m_form = pack.forms.isEmpty() ? QString() : pack.forms.constFirst().id;
        const ReadCases &readCases = cases();
        m_anyReadTwice = !readCases.cases.empty();
        m_readerNames = readCases.readers;
        m_table = agreementTable(readCases, pack, m_filter.filter(), choiceOf(m_pair, readCases));
        showTable();
        showQuestion();
        showCalibration();
    });
    Q_EMIT changed();
    Q_EMIT noticeChanged();
}

void AgreementViewModel::showTable()
{
    const Pack &pack = m_holder.workspace()->pack();
    m_scope = wording::agreementScope(m_table, m_readerNames, pack);
    m_summary = wording::agreementInAll(m_table);
    m_leftOut = wording::leftOut(m_table);
    QList<QVariantMap> rows;
    for (const AgreementRow &row : std::as_const(m_table.rows))
        rows.append(rowOf(row));
    m_rows.setRows(rows);
    rows.clear();
    for (const ScaleAgreement &scale : std::as_const(m_table.scales)) {
        if (scale.figures.count > 0)
            rows.append({{QStringLiteral("label"), wording::scaleTogether(scale, pack)},
                         {QStringLiteral("figures"), wording::scaleFigures(scale)}});
    }
    m_scales.setRows(rows);
    rows.clear();
    for (const ReaderPair &pair : std::as_const(m_table.readerPairs)) {
        rows.append({{QStringLiteral("label"), wording::readerPair(pair.readers, m_readerNames)},
                     {QStringLiteral("figures"), wording::readerPairFigures(pair)},
                     {QStringLiteral("sentence"), wording::strictness(pair, m_readerNames)}});
    }
    m_readers.setRows(rows);
}

void AgreementViewModel::showQuestion()
{
    const auto found = std::find_if(m_table.rows.begin(), m_table.rows.end(),
                                    [this](const AgreementRow &row) { return row.field == m_field; });
    m_currentRow = m_table.rows.isEmpty()        ? -1
                   : found == m_table.rows.end() ? 0
                                                 : static_cast<int>(found - m_table.rows.begin());
    const AgreementRow *row = current();
    if (!row) {
        m_grid = {};
        m_disagreements.setRows({});
        return;
    }
    m_field = row->field;
    const Pack &pack = m_holder.workspace()->pack();
    m_grid = pairsGrid(*row, wording::readerNames(m_table, m_readerNames), pack);
    const Scale &scale = *pack.scale(row->scale);
    QList<QVariantMap> rows;
    for (const Disagreement &pair : row->disagreements) {
        if (static_cast<std::size_t>(rows.size()) == mostDisagreements)
            break;
        const ReadCase &readCase = cases().cases[pair.readCase];
        const auto compared = comparedReadings(readCase, m_table.chosen);
        const ReaderNames names{m_readerNames.value(compared->first->reader),
                                m_readerNames.value(compared->second->reader)};
        rows.append({{QStringLiteral("label"), wording::readCaseName(readCase, pack)},
                     {QStringLiteral("answers"), wording::disagreement(pair, names, scale)}});
    }
    m_disagreements.setRows(rows);
}

void AgreementViewModel::showCalibration()
{
    m_calibration = {};
    m_calibrationGrid = {};
    const Workspace *workspace = m_holder.workspace();
    if (!m_calibrating || !current() || !workspace)
        return;
    m_calibration = calibrationTable(cases(), workspace->pack(), m_filter.filter(), m_field, m_table.chosen);
    m_calibrationGrid = calibrationGrid(m_calibration, cases(), workspace->pack(),
                                        m_namesFiles ? References::Given : References::LeftOut,
                                        m_namesReaders ? ReaderNaming::Codes : ReaderNaming::Letters, mostCalibrated);
}

void AgreementViewModel::clear()
{
    m_memory.clear();
    m_table = {};
    m_readerNames.clear();
    m_form.clear();
    m_pair.clear();
    m_field.clear();
    m_currentRow = -1;
    m_grid = {};
    m_calibration = {};
    m_calibrationGrid = {};
    m_isStale = true;
    for (RowsModel *model : {&m_rows, &m_scales, &m_readers, &m_disagreements})
        model->setRows({});
    dismiss();
    Q_EMIT changed();
}

const ReadCases &AgreementViewModel::cases()
{
    return m_memory.cases(*m_holder.workspace(), m_form);
}

QByteArray AgreementViewModel::picture(AgreementGrid grid, const QString &fileName) const
{
    // On the page the question stands above the grid.
    grid.caption = grid.title;
    if (!m_scope.isEmpty())
        grid.note = wording::joinedFacts({grid.note, m_scope});
    const ChartPalette palette = defaultChartPalette(Appearance::Light);
    const QFont font = pictureFont(QGuiApplication::font());
    const GridLayout layout = layOutGrid(grid, font, pictureWidth);
    const ChartPicture chart{.size = {layout.width, layout.height},
                             .paint = [&](QPainter &painter) { paintAgreementGrid(painter, grid, layout, palette); },
                             .background = palette.surface,
                             .title = grid.title,
                             .description = grid.description()};
    return fileName.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) ? chartPdf(chart) : chartSvg(chart);
}

void AgreementViewModel::save(const QUrl &file, const QByteArray &bytes)
{
    m_notice.clear();
    if (m_error.isEmpty()) {
        QSaveFile target(file.toLocalFile());
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
            m_error = wording::cannotBeWritten(target.fileName(), target.errorString());
        else
            m_notice = wording::savedAs(target.fileName());
    }
    Q_EMIT noticeChanged();
}

} // namespace caseaudit
