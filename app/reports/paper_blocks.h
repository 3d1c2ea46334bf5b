#pragma once

#include "app/reports/paper_pages.h"
#include "app/reports/paper_type.h"

namespace caseaudit {

struct FormPaper;
struct PaperContacts;
struct PaperEntry;
struct PaperQuestion;

/// Sets the parts of a form in blocks `width` wide, in order. The blocks draw with `type`, which must outlive them.
class PaperBlocks {
public:
    PaperBlocks(const PaperTypesetter &type, qreal width);

    QList<PaperBlock> of(const FormPaper &paper) const;

private:
    PaperBlock title(const FormPaper &paper) const;
    QList<PaperBlock> entries(const QList<PaperEntry> &entries) const;
    PaperBlock entryLine(const QList<PaperEntry> &side) const;
    QList<PaperRow> cell(const PaperEntry &entry, qreal left, qreal width) const;
    PaperBlock question(const PaperQuestion &question) const;
    PaperRow reasonRow(const PaperQuestion &question) const;
    PaperRow writingRow(const QString &label) const;
    QList<PaperBlock> contacts(const PaperContacts &contacts) const;
    PaperBlock contactsHead(const PaperContacts &contacts) const;
    PaperBlock tableLine(const QStringList &cells, PaperStyle style) const;
    PaperRow gap(qreal millimetres) const;
    QList<PaperRow> framed(const QList<QList<PaperRow>> &columns, const QList<qreal> &edges) const;

    const PaperTypesetter &m_type;
    qreal m_width;
    qreal m_indent; ///< of what stands below a question's label
};

} // namespace caseaudit
