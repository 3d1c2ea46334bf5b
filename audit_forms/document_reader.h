#pragma once

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <stdexcept>

namespace caseaudit {

/// Reads one object of a document: an absent key is empty, one that holds something else is refused by its place.
/// Every method throws std::runtime_error naming that place, e.g. `contacts/2/kind`.
class DocumentReader {
public:
    explicit DocumentReader(const QJsonObject &object, const QString &place = {}) : m_object(object), m_place(place) {}

    [[noreturn]] void refuse(const QString &key) const
    {
        throw std::runtime_error("the document has no usable value at " + placeOf(key).toStdString());
    }

    QStringList keys() const { return m_object.keys(); }
    QString text(const QString &key) const { return valueOf(key, QJsonValue::String).toString(); }
    bool flag(const QString &key) const { return valueOf(key, QJsonValue::Bool).toBool(); }

    /// A whole number from 1, which must be there.
    int version(const QString &key) const
    {
        const int version = m_object.value(key).toInt(); // 0 for anything but a whole number
        if (version < 1)
            refuse(key);
        return version;
    }

    /// An ISO date.
    QDate date(const QString &key) const
    {
        const QString written = text(key);
        const QDate date = QDate::fromString(written, Qt::ISODate);
        if (date.toString(Qt::ISODate) != written)
            refuse(key);
        return date;
    }

    /// What `valueFor` makes of the text under `key`; refused when it makes nothing of it.
    template <typename ValueFor>
    auto value(const QString &key, const ValueFor &valueFor) const
    {
        const auto known = valueFor(text(key));
        if (!known)
            refuse(key);
        return *known;
    }

    DocumentReader object(const QString &key) const
    {
        return DocumentReader(valueOf(key, QJsonValue::Object).toObject(), placeOf(key));
    }

    QList<DocumentReader> objects(const QString &key) const
    {
        QList<DocumentReader> members;
        const QJsonArray array = valueOf(key, QJsonValue::Array).toArray();
        for (const auto &member : array) {
            const QString position = key + u'/' + QString::number(members.size());
            if (!member.isObject())
                refuse(position);
            members.append(DocumentReader(member.toObject(), placeOf(position)));
        }
        return members;
    }

    QStringList texts(const QString &key) const
    {
        QStringList members;
        const QJsonArray array = valueOf(key, QJsonValue::Array).toArray();
        for (const auto &member : array) {
            if (!member.isString())
                refuse(key + u'/' + QString::number(members.size()));
            members.append(member.toString());
        }
        return members;
    }

private:
    QString placeOf(const QString &key) const { return m_place.isEmpty() ? key : m_place + u'/' + key; }

    QJsonValue valueOf(const QString &key, QJsonValue::Type type) const
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && value.type() != type)
            refuse(key);
        return value;
    }

    QJsonObject m_object;
    QString m_place;
};

} // namespace caseaudit
