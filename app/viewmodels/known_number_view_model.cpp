#include "app/viewmodels/known_number_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/comparison_wording.h"
#include "app/wording/difference_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "app/workspace/known_numbers.h"

#include <algorithm>

namespace caseaudit {

KnownNumberViewModel::KnownNumberViewModel(WorkspaceHolder &holder, QObject *parent) : QObject(parent), m_holder(holder)
{}

void KnownNumberViewModel::open(const QString &rowId)
{
    const Workspace *workspace = m_holder.workspace();
    m_row = workspace && workspace->printed(rowId) ? rowId : QString();
    m_error.clear();
    read();
}

bool KnownNumberViewModel::enter(const QString &typed)
{
    bool isNumber = false;
    const qint64 number = typed.trimmed().remove(u',').toLongLong(&isNumber);
    if (isNumber)
        return keep(number);
    m_error = wording::noNumber(typed.trimmed());
    Q_EMIT changed();
    return false;
}

bool KnownNumberViewModel::forget()
{
    return keep(std::nullopt);
}

bool KnownNumberViewModel::keep(const std::optional<std::int64_t> &number)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || m_row.isEmpty())
        return false;
    m_error = failureOf([&] {
        const QList<RefusedNumber> refused = changeKnownNumbers(*workspace, {{m_row, number}});
        if (refused.isEmpty())
            return;
        const Pack &pack = workspace->pack();
        const RefusedNumber &first = refused.constFirst();
        throw std::invalid_argument(wording::refusedNumber(first.number, first.check, *pack.baseline->row(m_row),
                                                           *pack.scale(pack.tableRow(m_row)->scale))
                                        .toStdString());
    });
    const bool isKept = m_error.isEmpty();
    read();
    if (isKept)
        m_holder.announceChange();
    return isKept;
}

void KnownNumberViewModel::read()
{
    m_title = m_printed = m_fitting = m_number = QString();
    m_history.clear();
    Workspace *workspace = m_holder.workspace();
    if (workspace && !m_row.isEmpty()) {
        const QString failure = failureOf([&] {
            const PrintedFigures printed = *workspace->printed(m_row);
            const Scale &scale = *workspace->pack().scale(workspace->pack().tableRow(m_row)->scale);
            QStringList cells;
            for (int i = 0; i < scale.categories.size(); ++i) {
                if (!scale.categories.at(i).inputOnly)
                    cells.append(wording::printedFigure(scale.categories.at(i).label,
                                                        printed.percents.at(static_cast<std::size_t>(i))));
            }
            m_title = wording::tableRowTitle(m_row, workspace->pack());
            m_printed = wording::joinedFacts(cells);
            m_fitting = wording::fittingNumbers(printed.fitting);
            const KnownNumbers known = knownNumbers(*workspace);
            m_number = known.contains(m_row) ? QString::number(known.value(m_row)) : QString();
            for (const KnownNumberEntry &entry : knownNumberHistory(*workspace)) {
                if (entry.row == m_row)
                    m_history.prepend(wording::numberEntry(entry.number, entry.author, entry.writtenAt));
            }
        });
        if (!failure.isEmpty())
            m_error = failure;
    }
    Q_EMIT changed();
}

} // namespace caseaudit
