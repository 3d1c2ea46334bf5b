#pragma once

#include "analytics/tables/filter.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace caseaudit {

/// One complete reading of a case file.
struct CaseReading {
    QString record;
    int reader = 0;     ///< position in ReadCases::readers
    QByteArray answers; ///< packedAnswers: one byte per coded field of the form
};

/// Whether the readings of a case can be compared.
enum class CaseStanding {
    Comparable,
    Unfinished, ///< one of its readings is not complete yet: nothing of any of them is known here
    SameReader, ///< one auditor read it twice: nothing is learnt about two
};

/// A case file that has a second reading in a cycle. What filters look at is of its first reading.
struct ReadCase {
    QString caseRef;
    QString authority;
    QString team;
    QString worker;
    QString cycle;
    QDate auditedOn;
    CaseStanding standing = CaseStanding::Comparable;
    /// Comparable: two or more, each by another reader; the first reading, the second, then others that came with a
    /// merged file. Else none.
    QList<CaseReading> readings;
    std::optional<QByteArray> agreed; ///< answers of the complete agreed reading
};

/// The case files of a form that were given to a second reader.
struct ReadCases {
    QString form;
    QStringList readers; ///< auditors as first written; however spelt, one person is one
    std::vector<ReadCase> cases;

    /// The position of an auditor, whatever the case and the spacing; nothing for one who read none of the cases.
    std::optional<int> readerOf(const QString &auditor) const;
};

/// An auditor's name as persons are told apart.
QString foldedReader(const QString &auditor);

/// Whether the first reading of a case passes the filter. A case without a date passes only where no date is bound.
bool passes(const ReadCase &readCase, const Filter &filter);

} // namespace caseaudit
