#include "app/wording/evidence_terms.h"

#include "app/wording/page_wording.h"
#include "audit_forms/pack.h"

#include <QJsonArray>

namespace caseaudit::wording::terms {

QString text(const EvidenceRule &rule, QLatin1String name)
{
    return rule.parameters.value(name).toString();
}

QString shareText(double share)
{
    constexpr int digits = 4;
    return QStringLiteral("%1 %").arg(QString::number(share * 100, 'g', digits));
}

QString leastShare(const EvidenceRule &rule, QLatin1String name)
{
    return shareText(rule.parameters.value(name).toDouble());
}

QString kappaText(double kappa)
{
    return QString::number(kappa, 'f', 2);
}

QString whole(double number)
{
    return QString::number(number, 'f', 0);
}

QString percentOf(std::int64_t part, std::int64_t all)
{
    return QStringLiteral("%1 %").arg((200 * part + all) / (2 * all));
}

QString authorityName(const QString &id, const Pack &pack)
{
    const Authority *authority = pack.authority(id);
    return authority ? authority->name : id;
}

QString formName(const QString &id, const Pack &pack)
{
    const FormDefinition *form = pack.form(id);
    return form ? form->shortTitle : id;
}

QString questionLabel(const EvidenceRule &rule, const QString &field, const Pack &pack)
{
    const bool isWhole = field.contains(u'.');
    const FormDefinition *form = pack.form(isWhole ? field.section(u'.', 0, 0) : text(rule, QLatin1String("form")));
    const Field *question = form ? form->field(isWhole ? field.section(u'.', 1) : field) : nullptr;
    return question ? question->label : field;
}

QString rowTitle(const EvidenceRule &rule, const Pack &pack)
{
    return tableRowTitle(text(rule, QLatin1String("row")), pack);
}

QString favourableLabel(const EvidenceRule &rule, const Pack &pack)
{
    const TableRow *row = pack.tableRow(text(rule, QLatin1String("row")));
    const Scale *scale = row ? pack.scale(row->scale) : nullptr;
    return scale && !scale->shares.isEmpty() ? scale->shares.first().label : QString();
}

QString reportedThing(const EvidenceRule &rule, const Pack &pack)
{
    const QString table = text(rule, QLatin1String("table"));
    const TableDefinition *definition = pack.table(table);
    return definition ? QStringLiteral("“%1”").arg(definition->title)
                      : QStringLiteral("the management information portfolio");
}

QString baselineName(const Pack &pack)
{
    return pack.baseline ? pack.baseline->cycle : QString();
}

QString whereOf(const EvidenceRule &rule, const Pack &pack)
{
    QStringList authorities;
    for (const QJsonValue &authority : rule.parameters.value(QLatin1String("authorities")).toArray())
        authorities.append(authority.toString());
    return authorities.isEmpty() || authorities.size() == pack.authorities.size() ? QStringLiteral("each authority")
                                                                                  : authorityNames(authorities, pack);
}

} // namespace caseaudit::wording::terms
