#include "app/viewmodels/readings_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/page_wording.h"
#include "app/wording/reading_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/readings.h"

#include <stdexcept>

namespace caseaudit {

namespace {

/// What a reader remarked beside an answer.
QString noteOf(const Field &field, const AuditRecord &audit)
{
    const Answer answer = audit.answers.value(field.id);
    // The reason of "not applicable" stands in the answer's own text.
    return wording::joinedFacts({answer.notApplicable ? QString() : answer.reason, answer.comment});
}

} // namespace

ReadingsViewModel::ReadingsViewModel(WorkspaceHolder &holder, QObject *parent)
    : QObject(parent)
    , m_holder(holder)
    , m_rows({QStringLiteral("label"), QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("agreed"),
              QStringLiteral("firstNote"), QStringLiteral("secondNote"), QStringLiteral("differs")})
{
    connect(&holder, &WorkspaceHolder::dataChanged, this, &ReadingsViewModel::read);
    connect(&holder, &WorkspaceHolder::closed, this, [this] { setAudit({}); });
}

void ReadingsViewModel::setAudit(const QString &record)
{
    if (record != m_record) {
        m_notice.clear();
        m_error.clear();
    }
    m_record = record;
    read();
}

void ReadingsViewModel::clear()
{
    for (QString *text : {&m_first, &m_second, &m_agreed, &m_otherReading, &m_caseRef, &m_formTitle, &m_summary,
                          &m_firstTitle, &m_secondTitle, &m_agreedTitle})
        text->clear();
    m_readers.clear();
    m_canBegin = false;
    m_canCompare = false;
}

void ReadingsViewModel::read()
{
    clear();
    const Workspace *workspace = m_holder.workspace();
    const QString failure = failureOf([&] {
        const std::optional<AuditRecord> audit = workspace ? workspace->audit(m_record) : std::nullopt;
        const FormDefinition *form = audit ? workspace->pack().form(audit->form) : nullptr;
        if (!form)
            return;
        m_caseRef = audit->caseRef;
        m_formTitle = form->title;
        const Readings readings = readingsOf(*workspace, *audit);
        m_first = readings.first;
        m_second = readings.second;
        m_agreed = readings.agreed;
        const QString other = m_record == m_first ? m_second : m_record == m_second ? m_first : QString();
        if (const std::optional<AuditRecord> theirs = workspace->audit(other))
            m_otherReading = wording::otherReading(*theirs);
        // Any reader but the first will do.
        const QString somebodyElse = audit->auditor + QStringLiteral("'");
        m_canBegin = isCounted(audit->state) && secondReadingObstacles(*workspace, *audit, somebodyElse).isEmpty();
        if (m_canBegin)
            m_readers = workspace->distinct(QStringLiteral("auditor"));
        // The person at work is the likeliest.
        m_readers.removeAll(workspace->surroundings().user);
        m_readers.prepend(workspace->surroundings().user);
        m_readers.removeAll(audit->auditor);
        if (const std::optional<ReadingComparison> pair = compareReadings(*workspace, m_record))
            showComparison(*pair);
    });
    if (!m_canCompare)
        m_rows.setRows({});
    if (!failure.isEmpty())
        m_error = failure;
    Q_EMIT changed();
}

void ReadingsViewModel::showComparison(const ReadingComparison &pair)
{
    const Pack &pack = m_holder.workspace()->pack();
    const FormDefinition &form = *pack.form(pair.first.form);
    m_canCompare = true;
    m_firstTitle = wording::readingTitle(pair.first);
    m_secondTitle = wording::readingTitle(pair.second);
    if (pair.agreed)
        m_agreedTitle =
            wording::joinedFacts({wording::readingTitle(*pair.agreed),
                                  isCounted(pair.agreed->state) ? QString() : wording::auditState(pair.agreed->state)});
    m_summary = wording::readingDifferences(pair.differing.size(), pair.compared.size(), pair.contactsDiffer);
    QList<QVariantMap> rows;
    for (const QString &fieldId : pair.compared) {
        const Field &field = *form.field(fieldId);
        rows.append(
            {{QStringLiteral("label"), field.label},
             {QStringLiteral("first"), wording::given(field, pair.first, pack)},
             {QStringLiteral("second"), wording::given(field, pair.second, pack)},
             {QStringLiteral("agreed"), pair.agreed ? wording::agreedAnswer(field, *pair.agreed, pack) : QString()},
             {QStringLiteral("firstNote"), noteOf(field, pair.first)},
             {QStringLiteral("secondNote"), noteOf(field, pair.second)},
             {QStringLiteral("differs"), pair.differing.contains(fieldId)}});
    }
    m_rows.setRows(rows);
}

void ReadingsViewModel::begin(const QString &reader)
{
    Workspace *workspace = m_holder.workspace();
    const std::optional<AuditRecord> audit = workspace ? workspace->audit(m_record) : std::nullopt;
    if (!audit)
        return;
    QString begun;
    m_notice.clear();
    m_error = failureOf([&] {
        const QList<Finding> obstacles = secondReadingObstacles(*workspace, *audit, reader);
        if (!obstacles.isEmpty())
            throw std::invalid_argument(
                wording::finding(obstacles.constFirst(), workspace->pack().form(audit->form)).toStdString());
        begun = beginSecondReading(*workspace, m_record, reader);
    });
    if (begun.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    const bool isMine = reader.simplified().compare(workspace->surroundings().user, Qt::CaseInsensitive) == 0;
    if (!isMine)
        m_notice = wording::secondReadingBegun(audit->caseRef, reader.simplified());
    m_holder.announceChange();
    if (isMine)
        Q_EMIT auditRequested(begun);
}

void ReadingsViewModel::compare()
{
    if (m_canCompare)
        Q_EMIT comparisonRequested();
}

void ReadingsViewModel::agree()
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    QString agreed;
    m_error = failureOf([&] { agreed = beginAgreedReading(*workspace, m_record); });
    if (agreed.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    m_holder.announceChange();
    Q_EMIT auditRequested(agreed);
}

void ReadingsViewModel::openReading(Which which)
{
    const QString record = which == First ? m_first : which == Second ? m_second : m_agreed;
    if (!record.isEmpty())
        Q_EMIT auditRequested(record);
}

void ReadingsViewModel::dismiss()
{
    m_error.clear();
    m_notice.clear();
    Q_EMIT changed();
}

} // namespace caseaudit
