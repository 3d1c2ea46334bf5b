#include "audit_forms/naming_check.h"

#include "audit_forms/scale.h"

#include <QHash>
#include <QSet>

namespace caseaudit {

void checkSpellings(const QList<Spelling> &spellings, PackProblems &problems)
{
    const QStringList notApplicable{QStringLiteral("na"), QStringLiteral("n/a"), QStringLiteral("notapplicable")};
    QHash<QString, QString> owners;
    for (const Spelling &spelling : spellings) {
        const QString folded = foldedSpelling(spelling.text);
        const QString owner = owners.value(folded, spelling.owner);
        if (folded.isEmpty())
            problems.add(spelling.place, QStringLiteral("a spelling with more than spaces, dashes and full stops"));
        else if (notApplicable.contains(folded))
            problems.add(spelling.place, QStringLiteral("a spelling that does not read as \"not applicable\""));
        else if (owner != spelling.owner)
            problems.add(spelling.place, QStringLiteral("a spelling that is not read as \"%1\"").arg(owner));
        else
            owners.insert(folded, owner);
    }
}

void checkEachOnce(const QStringList &values, const Place &list, const QString &key, PackProblems &problems)
{
    QSet<QString> seen;
    for (qsizetype index = 0; index < values.size(); ++index) {
        const Place item = list / index;
        if (seen.contains(values.at(index)))
            problems.add(key.isEmpty() ? item : item / key, QStringLiteral("a value that is not in the list already"));
        seen.insert(values.at(index));
    }
}

} // namespace caseaudit
