#include "app/workspace/document_change.h"

#include <QSet>

namespace caseaudit {

namespace {

const QString pathKey = QStringLiteral("path");

void collect(const QJsonObject &before, const QJsonObject &after, const QStringList &path, QJsonArray &changes)
{
    const QStringList beforeKeys = before.keys();
    const QStringList afterKeys = after.keys();
    QSet<QString> keys(beforeKeys.begin(), beforeKeys.end());
    keys.unite(QSet<QString>(afterKeys.begin(), afterKeys.end()));
    QStringList sorted(keys.begin(), keys.end());
    sorted.sort();
    for (const QString &key : std::as_const(sorted)) {
        const QJsonValue old = before.value(key);
        const QJsonValue now = after.value(key);
        if (old == now)
            continue;
        const QStringList place = path + QStringList{key};
        // An answer is one thing: its parts change together. Deeper than two levels nothing is compared.
        const bool container = (old.isObject() || old.isUndefined()) && (now.isObject() || now.isUndefined());
        if (container && path.isEmpty()) {
            collect(old.toObject(), now.toObject(), place, changes);
            continue;
        }
        QJsonObject change{{pathKey, QJsonArray::fromStringList(place)}};
        if (!old.isUndefined())
            change.insert(QStringLiteral("before"), old);
        if (!now.isUndefined())
            change.insert(QStringLiteral("after"), now);
        changes.append(change);
    }
}

void place(QJsonObject &document, const QJsonArray &path, const QJsonValue &value)
{
    const auto put = [&value](QJsonObject &object, const QString &key) {
        if (value.isUndefined())
            object.remove(key);
        else
            object.insert(key, value);
    };
    const QString first = path.at(0).toString();
    if (path.size() == 1) {
        put(document, first);
        return;
    }
    QJsonObject inner = document.value(first).toObject();
    put(inner, path.at(1).toString());
    if (inner.isEmpty())
        document.remove(first);
    else
        document.insert(first, inner);
}

} // namespace

QJsonArray changesBetween(const QJsonObject &before, const QJsonObject &after)
{
    QJsonArray changes;
    collect(before, after, {}, changes);
    return changes;
}

QJsonObject withChanges(QJsonObject document, const QJsonArray &changes, ChangeSide side)
{
    const QString key = side == ChangeSide::Before ? QStringLiteral("before") : QStringLiteral("after");
    for (const QJsonValue &entry : changes) {
        const QJsonObject change = entry.toObject();
        place(document, change.value(pathKey).toArray(), change.value(key));
    }
    return document;
}

QStringList changedKeys(const QJsonObject &before, const QJsonObject &after)
{
    QStringList keys;
    for (const QJsonValue &entry : changesBetween(before, after)) {
        const QString key = entry.toObject().value(pathKey).toArray().last().toString();
        if (key != QLatin1String("salt") && !keys.contains(key))
            keys.append(key);
    }
    return keys;
}

} // namespace caseaudit
