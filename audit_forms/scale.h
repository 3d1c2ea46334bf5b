#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace caseaudit {

/// One answer a scale offers.
struct Category {
    QString id;
    QString label;
    QString keys;           ///< every character that chooses it on a form
    QStringList accepts;    ///< further spellings read on import
    bool inputOnly = false; ///< read and counted, never offered on a form
};

/// A named group of categories whose share is reported ("good or better").
struct Share {
    QString id;
    QString label;
    QStringList categories;
};

/// An ordered set of categories; `shares.first()` is the favourable share.
struct Scale {
    QString id;
    QString title;
    QList<Category> categories;
    QList<Share> shares;

    /// Position of a category in scale order, from 0; -1 when there is none of that id.
    int indexOf(const QString &categoryId) const;

    /// Whether the category counts as favourable; false for an unknown id.
    bool isFavourable(const QString &categoryId) const;

    /// Whether the categories run from the worst to the best, so that comparisons may look at all of them: three or
    /// more, none input-only, the favourable ones last. Of any other scale only the favourable share can be compared.
    bool isOrdered() const;

    /// The category a person meant by `text`: its id, label or another accepted spelling, whatever
    /// the case, spacing, full stops and kind of dash. Nothing when no category answers to it.
    std::optional<QString> categoryFor(const QString &text) const;
};

/// `text` as spellings are compared: NFC, case-folded, without white space, full stops, apostrophes, underscores and
/// dashes of any kind. The sign of a negative number stays ("-1", a common mark for "missing", is not "1").
QString foldedSpelling(const QString &text);

} // namespace caseaudit
