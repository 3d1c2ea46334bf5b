#include "audit_forms/pack_schema_check.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace caseaudit {

namespace {

QJsonObject embeddedSchema(const QString &name)
{
    QFile file(QStringLiteral(":/caseaudit/schema/%1.schema.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the schema of " + name.toStdString() + " is not embedded");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// `node`, or the definition it refers to.
QJsonObject resolved(const QJsonObject &root, const QJsonObject &node)
{
    const QString reference = node[u"$ref"].toString();
    if (reference.isEmpty())
        return node;
    return valueAt(root, reference.split(u'/').sliced(1)).toObject(); // "#/definitions/id"
}

/// What the schema says of the value at `keys`. Every key is described outside the conditions of the schema.
QJsonObject schemaAt(const QJsonObject &root, const QStringList &keys)
{
    QJsonObject node = root;
    for (const QString &key : keys) {
        if (node.contains(u"items"))
            node = node[u"items"].toObject();
        else if (const QJsonValue member = node[u"properties"].toObject()[key]; member.isObject())
            node = member.toObject();
        else
            node = node[u"additionalProperties"].toObject();
        node = resolved(root, node);
    }
    return node;
}

QString described(const QJsonObject &node)
{
    if (const QString description = node[u"description"].toString(); !description.isEmpty())
        return description;
    QStringList values;
    for (const QJsonValue &value : node[u"enum"].toArray())
        values.append(value.toString());
    return QStringLiteral("one of %1").arg(values.join(QLatin1String(", ")));
}

/// One fault reported by valijson.
struct Fault {
    QStringList keys;
    QString text;
};

/// valijson also reports every value that holds a faulty one, and every list of conditions it tried: those begin
/// "Failed to validate".
bool isLeaf(const QString &text)
{
    return !text.startsWith(QLatin1String("Failed to validate"));
}

QList<Fault> leafFaults(const QJsonObject &schemaDocument, const QJsonValue &document)
{
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(valijson::adapters::QtJsonAdapter(schemaDocument), schema);
    valijson::ValidationResults results;
    const bool conforms = valijson::Validator().validate(schema, valijson::adapters::QtJsonAdapter(document), &results);

    QList<Fault> faults;
    for (const valijson::ValidationResults::Error &error : results) {
        Fault fault{{}, QString::fromStdString(error.description)};
        for (const std::string &step : error.context) // "<root>", then "[key]" each
            fault.keys.append(QString::fromStdString(step).sliced(1).chopped(1));
        fault.keys.removeFirst();
        if (isLeaf(fault.text))
            faults.append(fault);
    }
    Q_ASSERT(conforms == faults.isEmpty()); // valijson gives no reason for some keywords (propertyNames): not used
    return faults;
}

QString missingKey(const QString &text)
{
    constexpr QLatin1String start("Missing required property '");
    return text.startsWith(start) ? text.sliced(start.size()).chopped(2) : QString();
}

} // namespace

void checkSchema(const QString &schema, const QString &file, const QJsonValue &document, PackProblems &problems)
{
    const QJsonObject root = embeddedSchema(schema);
    QSet<QStringList> seen; // a condition may find fault with a value a second time
    for (Fault fault : leafFaults(root, document)) {
        if (const QString missing = missingKey(fault.text); !missing.isEmpty())
            fault.keys.append(missing);
        if (seen.contains(fault.keys))
            continue;
        seen.insert(fault.keys);
        const bool isUnknownKey = fault.text.contains(QLatin1String("'not' constraint"));
        problems.add({file, fault.keys},
                     isUnknownKey ? QStringLiteral("no such key here") : described(schemaAt(root, fault.keys)));
    }
}

} // namespace caseaudit
