#include "audit_forms/pack_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace caseaudit {

namespace {

const QByteArray byteOrderMark = QByteArrayLiteral("\xef\xbb\xbf");

/// Walks text that Qt has read without error, so only brackets, commas and quotation marks matter. It nests no
/// deeper than Qt reads (1024 levels).
class StrictWalk {
public:
    StrictWalk(const QByteArray &bytes, PackProblems &problems)
        : m_bytes(bytes)
        , m_problems(problems)
        , m_at(bytes.startsWith(byteOrderMark) ? byteOrderMark.size() : 0)
    {}

    void walk(const Place &place)
    {
        switch (next()) {
        case '{':
            walkObject(place);
            break;
        case '[':
            walkArray(place);
            break;
        case '"':
            readText(place);
            break;
        default:
            skipUntil("]},");
        }
    }

private:
    /// The next character that is not white space; it stays unread.
    char next()
    {
        while (QByteArrayView(" \t\r\n").contains(m_bytes.at(m_at)))
            ++m_at;
        return m_bytes.at(m_at);
    }

    void skipUntil(QByteArrayView characters)
    {
        while (!characters.contains(m_bytes.at(m_at)))
            ++m_at;
    }

    /// Reads the end of an object or list, or the comma before its next member; true when there is a next one.
    bool readOn()
    {
        next();
        return m_bytes.at(m_at++) == ',';
    }

    void walkObject(const Place &place)
    {
        ++m_at;
        if (next() == '}') {
            ++m_at;
            return;
        }
        QSet<QString> keys;
        do {
            next();
            const QString key = readText(place);
            const Place member = place / key;
            if (keys.contains(key))
                m_problems.add(member, QStringLiteral("the key \"%1\" a second time").arg(key),
                               QStringLiteral("each key once"));
            keys.insert(key);
            next();
            ++m_at; // the colon
            walk(member);
        } while (readOn());
    }

    void walkArray(const Place &place)
    {
        ++m_at;
        if (next() == ']') {
            ++m_at;
            return;
        }
        qsizetype index = 0;
        do
            walk(place / index++);
        while (readOn());
    }

    QString readText(const Place &place)
    {
        const qsizetype start = m_at++;
        while (m_bytes.at(m_at) != '"')
            m_at += m_bytes.at(m_at) == '\\' ? 2 : 1;
        const QByteArray written = m_bytes.sliced(start, ++m_at - start);
        if (written.size() > longestTextBytes)
            m_problems.add(place, QString::fromUtf8(written),
                           QStringLiteral("a text of at most %1 bytes").arg(longestTextBytes));
        return QJsonDocument::fromJson('[' + written + ']').array().first().toString();
    }

    const QByteArray &m_bytes;
    PackProblems &m_problems;
    qsizetype m_at;
};

/// Where in the text an offset lies, lines and columns counted from 1.
QString lineAndColumn(const QByteArray &bytes, qsizetype offset)
{
    const QByteArray before = bytes.first(std::min(offset, bytes.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size() + 1;
    return QStringLiteral("line %1, column %2").arg(line).arg(column);
}

} // namespace

QJsonValue readJson(const QString &file, const QByteArray &bytes, PackProblems &problems)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        problems.add({file, {}},
                     QStringLiteral("%1 at %2").arg(error.errorString(), lineAndColumn(bytes, error.offset)),
                     QStringLiteral("JSON in UTF-8"));
        return QJsonValue::Undefined;
    }
    const qsizetype problemsBefore = problems.all().size();
    StrictWalk(bytes, problems).walk({file, {}});
    if (problems.all().size() > problemsBefore)
        return QJsonValue::Undefined;
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace caseaudit
