#include "app/storage/canonical_json.h"

#include <QJsonArray>
#include <QMap>
#include <QString>

#include <stdexcept>

namespace caseaudit {

namespace {

QByteArray utf8(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toUtf8();
}

void writeText(const QByteArray &text, QByteArray &out)
{
    static constexpr char hexDigits[] = "0123456789abcdef";
    out += '"';
    for (const char byte : text) {
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (const auto code = static_cast<unsigned char>(byte); code < 0x20) {
                out += "\\u00";
                out += hexDigits[code >> 4];
                out += hexDigits[code & 0xf];
            } else {
                out += byte;
            }
        }
    }
    out += '"';
}

void writeValue(const QJsonValue &value, const QByteArray &key, QByteArray &out);

void writeNumber(const QJsonValue &value, const QByteArray &key, QByteArray &out)
{
    // toInteger gives its argument back for what is no whole number.
    const qint64 number = value.toInteger(0);
    if (number != value.toInteger(1))
        throw std::invalid_argument("not a whole number: " + key.toStdString());
    out += QByteArray::number(number);
}

void writeArray(const QJsonArray &array, const QByteArray &key, QByteArray &out)
{
    out += '[';
    const char *separator = "";
    for (const QJsonValue &value : array) {
        out += separator;
        separator = ",";
        writeValue(value, key, out);
    }
    out += ']';
}

void writeObject(const QJsonObject &object, QByteArray &out)
{
    // Bytes of UTF-8 sort as code points do; QString sorts by UTF-16 unit.
    QMap<QByteArray, QJsonValue> sorted;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QByteArray key = utf8(member.key());
        if (sorted.contains(key))
            throw std::invalid_argument("the same key twice: " + key.toStdString());
        sorted.insert(key, *member);
    }
    out += '{';
    const char *separator = "";
    for (auto member = sorted.begin(); member != sorted.end(); ++member) {
        out += separator;
        separator = ",";
        writeText(member.key(), out);
        out += ':';
        writeValue(*member, member.key(), out);
    }
    out += '}';
}

void writeValue(const QJsonValue &value, const QByteArray &key, QByteArray &out)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        writeNumber(value, key, out);
        break;
    case QJsonValue::String:
        writeText(utf8(value.toString()), out);
        break;
    case QJsonValue::Array:
        writeArray(value.toArray(), key, out);
        break;
    case QJsonValue::Object:
        writeObject(value.toObject(), out);
        break;
    }
}

} // namespace

QByteArray canonicalJson(const QJsonObject &document)
{
    QByteArray out;
    writeObject(document, out);
    return out;
}

} // namespace caseaudit
