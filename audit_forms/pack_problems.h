#pragma once

#include "audit_forms/pack_reader.h"

#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QStringList>

namespace caseaudit {

/// A place in a file of a pack: the path of the file and the way down to a value, key by key.
struct Place {
    QString file;
    QStringList keys;

    /// The place of a member of the object here.
    Place operator/(QStringView key) const { return {file, keys + QStringList{key.toString()}}; }
    /// The place of an item of the list here, counted from 0.
    Place operator/(qsizetype index) const { return *this / QString::number(index); }

    /// The way down as a JSON pointer (RFC 6901); empty for the whole file.
    QString pointer() const;
};

/// Gathers everything that is wrong with a pack, so that one reading reports it all.
class PackProblems {
public:
    /// Keeps the document in which what was found is looked up.
    void setDocument(const QString &file, const QJsonValue &document) { m_documents.insert(file, document); }

    /// Something at `place` that is not as expected; what is found there is looked up ("nothing" when there is
    /// nothing).
    void add(const Place &place, const QString &expected);
    /// The same where what was found is not the value that stands there.
    void add(const Place &place, const QString &found, const QString &expected);

    bool isEmpty() const { return m_problems.isEmpty(); }
    const QList<PackProblem> &all() const { return m_problems; }

private:
    QMap<QString, QJsonValue> m_documents;
    QList<PackProblem> m_problems;
};

/// What stands at `keys` below `root`; undefined when nothing does.
QJsonValue valueAt(const QJsonValue &root, const QStringList &keys);

} // namespace caseaudit
