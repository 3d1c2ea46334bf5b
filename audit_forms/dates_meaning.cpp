#include "audit_forms/dates_meaning.h"

#include "audit_forms/naming_check.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace caseaudit {

namespace {

/// Checks the objects of one list of a file; every method takes an object and the place it stands at.
class ListCheck {
public:
    ListCheck(const Pack &pack, PackProblems &problems) : m_pack(pack), m_problems(problems) {}

    void checkIds(const QJsonArray &objects, const Place &list)
    {
        QStringList ids;
        for (const QJsonValue &object : objects)
            ids.append(object[u"id"].toString());
        checkEachOnce(ids, list, QStringLiteral("id"), m_problems);
    }

    void checkAuthorities(const QJsonArray &authorities, const Place &list)
    {
        QStringList ids;
        for (const QJsonValue &authority : authorities) {
            const QString id = authority.toString();
            if (id == m_pack.partnership.id || !m_pack.authority(id))
                m_problems.add(list / ids.size(), QStringLiteral("the id of an authority of pack.json"));
            ids.append(id);
        }
        checkEachOnce(ids, list, QString(), m_problems);
    }

    void checkRow(const QString &ref, const Place &place)
    {
        if (!m_pack.actionPlan || !m_pack.actionPlan->row(ref))
            m_problems.add(place, QStringLiteral("the ref of a row of action_plan.json"));
    }

    void checkWhen(const QString &when, const Place &place)
    {
        // The schema knows the shape of a date; which days a month has is for a calendar.
        if (!QDate::fromString(when, Qt::ISODate).isValid() &&
            !QDate::fromString(when + QLatin1String("-01"), Qt::ISODate).isValid())
            m_problems.add(place, QStringLiteral("a day such as 2006-01-31, or a month such as 2006-01"));
    }

private:
    const Pack &m_pack;
    PackProblems &m_problems;
};

QJsonArray listIn(const Pack &pack, const QString &file, const QString &key)
{
    return QJsonDocument::fromJson(pack.files.value(file)).object().value(key).toArray();
}

} // namespace

void checkDatesAndMeasures(const Pack &pack, PackProblems &problems)
{
    ListCheck check(pack, problems);
    const Place dates = Place{QStringLiteral("calendar.json"), {}} / u"dates";
    const QJsonArray dateList = listIn(pack, dates.file, QStringLiteral("dates"));
    check.checkIds(dateList, dates);
    for (qsizetype index = 0; index < dateList.size(); ++index) {
        const QJsonObject date = dateList.at(index).toObject();
        if (date.contains(u"when"))
            check.checkWhen(date[u"when"].toString(), dates / index / u"when");
        if (date.contains(u"row"))
            check.checkRow(date[u"row"].toString(), dates / index / u"row");
        check.checkAuthorities(date[u"authorities"].toArray(), dates / index / u"authorities");
    }
    const Place measures = Place{QStringLiteral("measures.json"), {}} / u"measures";
    const QJsonArray measureList = listIn(pack, measures.file, QStringLiteral("measures"));
    check.checkIds(measureList, measures);
    for (qsizetype index = 0; index < measureList.size(); ++index) {
        const QJsonObject measure = measureList.at(index).toObject();
        const QJsonArray rows = measure[u"rows"].toArray();
        for (qsizetype row = 0; row < rows.size(); ++row)
            check.checkRow(rows.at(row).toString(), measures / index / u"rows" / row);
        check.checkAuthorities(measure[u"authorities"].toArray(), measures / index / u"authorities");
    }
}

} // namespace caseaudit
