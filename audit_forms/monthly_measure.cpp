#include "audit_forms/monthly_measure.h"

#include "audit_forms/pack.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace caseaudit {

namespace {

QStringList texts(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &text : list.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

QList<MonthlyMeasure> monthlyMeasures(const Pack &pack)
{
    QList<MonthlyMeasure> measures;
    const QJsonDocument document = QJsonDocument::fromJson(pack.files.value(QStringLiteral("measures.json")));
    for (const QJsonValue &value : document[u"measures"].toArray()) {
        const QJsonObject json = value.toObject();
        const QStringList counting = texts(json[u"authorities"]);
        MonthlyMeasure measure{json[u"id"].toString(),    json[u"label"].toString(), json[u"unit"].toString(),
                               json[u"about"].toString(), texts(json[u"rows"]),      {}};
        for (const Authority &authority : pack.authorities) {
            if (counting.isEmpty() || counting.contains(authority.id))
                measure.authorities.append(authority.id);
        }
        measures.append(measure);
    }
    return measures;
}

} // namespace caseaudit
