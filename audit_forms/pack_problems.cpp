#include "audit_forms/pack_problems.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace caseaudit {

namespace {

/// Enough to recognise a value by; guidance and notes are longer.
constexpr qsizetype longestFound = 80;

QString shortened(const QString &text)
{
    if (text.size() <= longestFound)
        return text;
    const qsizetype kept = text.at(longestFound - 2).isHighSurrogate() ? longestFound - 2 : longestFound - 1;
    return text.left(kept) + u'…';
}

QString asWritten(const QJsonValue &value)
{
    if (value.isUndefined())
        return QStringLiteral("nothing");
    const QByteArray inBrackets = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(inBrackets.sliced(1).chopped(1));
}

} // namespace

QString Place::pointer() const
{
    QString pointer;
    for (QString key : keys)
        pointer += u'/' + key.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
    return pointer;
}

void PackProblems::add(const Place &place, const QString &expected)
{
    add(place, asWritten(valueAt(m_documents.value(place.file), place.keys)), expected);
}

void PackProblems::add(const Place &place, const QString &found, const QString &expected)
{
    m_problems.append({place.file, place.pointer(), shortened(found), expected});
}

QJsonValue valueAt(const QJsonValue &root, const QStringList &keys)
{
    QJsonValue value = root;
    for (const QString &key : keys)
        value = value.isArray() ? value.toArray().at(key.toInt()) : value.toObject().value(key);
    return value;
}

} // namespace caseaudit
