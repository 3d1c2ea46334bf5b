#include "app/workspace/document_change.h"

#include <QSet>

#include <algorithm>

namespace caseaudit {

namespace {

const QString pathKey = QStringLiteral("path");
const QString beforeKey = QStringLiteral("before");
const QString afterKey = QStringLiteral("after");
const QString commentKey = QStringLiteral("comment");

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
            change.insert(beforeKey, old);
        if (!now.isUndefined())
            change.insert(afterKey, now);
        changes.append(change);
    }
}

void put(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (value.isUndefined())
        object.remove(key);
    else
        object.insert(key, value);
}

void place(QJsonObject &document, const QJsonArray &path, const QJsonValue &value)
{
    const QString first = path.at(0).toString();
    if (path.size() == 1) {
        put(document, first, value);
        return;
    }
    QJsonObject inner = document.value(first).toObject();
    put(inner, path.at(1).toString(), value);
    if (inner.isEmpty())
        document.remove(first);
    else
        document.insert(first, inner);
}

QJsonValue valueAt(const QJsonObject &document, const QJsonArray &path)
{
    QJsonValue value = document;
    for (const QJsonValue &key : path)
        value = value.toObject().value(key.toString());
    return value;
}

bool isEmpty(const QJsonValue &value)
{
    return (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

/// `list` without the entries of `taken`, each as often as it is there.
QJsonArray without(QJsonArray list, const QJsonArray &taken)
{
    for (const QJsonValue &entry : taken) {
        const auto place = std::find(list.begin(), list.end(), entry);
        if (place != list.end())
            list.erase(place);
    }
    return list;
}

/// `now` without what `after` lacks of `before`, and with what it has besides.
QJsonArray mergedList(const QJsonArray &before, const QJsonArray &after, const QJsonArray &now)
{
    QJsonArray merged = without(now, without(before, after));
    for (const QJsonValue &added : without(after, before))
        merged.append(added);
    return merged;
}

QJsonValue commentOf(const QJsonValue &answer)
{
    return answer.toObject().value(commentKey);
}

QJsonObject withoutComment(const QJsonValue &answer)
{
    QJsonObject rest = answer.toObject();
    rest.remove(commentKey);
    return rest;
}

/// An answer whose rating one may have changed and another its comment.
QJsonObject mergedAnswer(const QJsonObject &before, const QJsonObject &after, const QJsonObject &now)
{
    QJsonObject merged = withoutComment(withoutComment(before) == withoutComment(after) ? now : after);
    put(merged, commentKey, commentOf(commentOf(before) == commentOf(after) ? now : after));
    return merged;
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
    const QString key = side == ChangeSide::Before ? beforeKey : afterKey;
    for (const QJsonValue &entry : changes) {
        const QJsonObject change = entry.toObject();
        place(document, change.value(pathKey).toArray(), change.value(key));
    }
    return document;
}

QJsonArray rebased(const QJsonArray &changes, const QJsonObject &document)
{
    QJsonArray made;
    for (const QJsonValue &entry : changes) {
        QJsonObject change = entry.toObject();
        const QJsonValue now = valueAt(document, change.value(pathKey).toArray());
        const QJsonValue before = change.value(beforeKey);
        const QJsonValue after = change.value(afterKey);
        QJsonValue wanted = after;
        if (before.isArray() || after.isArray())
            wanted = mergedList(before.toArray(), after.toArray(), now.toArray());
        else if (before.isObject() || after.isObject())
            wanted = mergedAnswer(before.toObject(), after.toObject(), now.toObject());
        put(change, beforeKey, now);
        put(change, afterKey, isEmpty(wanted) ? QJsonValue(QJsonValue::Undefined) : wanted);
        made.append(change);
    }
    return made;
}

QStringList replacedBy(const QJsonArray &changes, const QJsonObject &document)
{
    const auto replaces = [](const QJsonValue &before, const QJsonValue &after, const QJsonValue &now) {
        return before != after && now != before && now != after;
    };
    QStringList keys;
    for (const QJsonValue &entry : changes) {
        const QJsonObject change = entry.toObject();
        const QJsonArray path = change.value(pathKey).toArray();
        const QJsonValue now = valueAt(document, path);
        const QJsonValue before = change.value(beforeKey);
        const QJsonValue after = change.value(afterKey);
        if (before.isArray() || after.isArray())
            continue;
        const bool isReplaced = before.isObject() || after.isObject()
                                    ? replaces(withoutComment(before), withoutComment(after), withoutComment(now)) ||
                                          replaces(commentOf(before), commentOf(after), commentOf(now))
                                    : replaces(before, after, now);
        if (isReplaced)
            keys.append(path.last().toString());
    }
    return keys;
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
