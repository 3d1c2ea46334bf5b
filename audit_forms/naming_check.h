#pragma once

#include "audit_forms/pack_problems.h"

#include <QList>
#include <QString>

namespace caseaudit {

/// The ids of members of any kind, in their order.
template <typename Member>
QStringList idsOf(const QList<Member> &members)
{
    QStringList ids;
    for (const Member &member : members)
        ids.append(member.id);
    return ids;
}

/// One way of writing what has the id `owner`.
struct Spelling {
    Place place;
    QString text;
    QString owner;
};

/// Every way of writing one of `members` (categories or choices), which stand at `list`.
template <typename Member>
QList<Spelling> spellingsOf(const QList<Member> &members, const Place &list)
{
    QList<Spelling> spellings;
    for (qsizetype index = 0; index < members.size(); ++index) {
        const Member &member = members.at(index);
        const Place at = list / index;
        spellings.append({{at / u"id", member.id, member.id}, {at / u"label", member.label, member.id}});
        for (qsizetype other = 0; other < member.accepts.size(); ++other)
            spellings.append({at / u"accepts" / other, member.accepts.at(other), member.id});
    }
    return spellings;
}

/// Adds each spelling that would be read as something else: one that stands for another owner already, one with
/// nothing to read in it, and one that reads as "not applicable".
void checkSpellings(const QList<Spelling> &spellings, PackProblems &problems);

/// Adds each of `values` that was there before; value i stands at `list`/i, or at `list`/i/`key` when a key is given.
void checkEachOnce(const QStringList &values, const Place &list, const QString &key, PackProblems &problems);

} // namespace caseaudit
