#include "audit_forms/pack_meaning.h"

#include "audit_forms/form_meaning.h"
#include "audit_forms/naming_check.h"
#include "audit_forms/plan_meaning.h"
#include "audit_forms/table_meaning.h"

#include <QHash>

#include <algorithm>

namespace caseaudit {

namespace {

void checkAuthorities(const Pack &pack, const Place &file, PackProblems &problems)
{
    const Place partnership = file / u"partnership";
    QList<Spelling> spellings{{partnership / u"id", pack.partnership.id, pack.partnership.id},
                              {partnership / u"name", pack.partnership.name, pack.partnership.id}};
    const Place list = file / u"authorities";
    for (qsizetype index = 0; index < pack.authorities.size(); ++index) {
        const Authority &authority = pack.authorities.at(index);
        const Place at = list / index;
        if (authority.id == pack.partnership.id)
            problems.add(at / u"id", QStringLiteral("another id than that of the partnership"));
        spellings.append({{at / u"id", authority.id, authority.id},
                          {at / u"name", authority.name, authority.id},
                          {at / u"letter", authority.letter, authority.id}});
    }
    checkEachOnce(idsOf(pack.authorities), list, QStringLiteral("id"), problems);
    checkSpellings(spellings, problems);
}

void checkKeys(const Scale &scale, const Place &categories, PackProblems &problems)
{
    QHash<QChar, QString> owners;
    for (qsizetype index = 0; index < scale.categories.size(); ++index) {
        const Category &category = scale.categories.at(index);
        for (const QChar key : category.keys) {
            const QString owner = owners.value(key, category.id);
            if (owner != category.id)
                problems.add(categories / index / u"key",
                             QStringLiteral("keys without \"%1\", which chooses \"%2\"").arg(key).arg(owner));
            owners.insert(key, owner);
        }
    }
}

void checkShares(const Scale &scale, const Place &shares, PackProblems &problems)
{
    checkEachOnce(idsOf(scale.shares), shares, QStringLiteral("id"), problems);
    for (qsizetype index = 0; index < scale.shares.size(); ++index) {
        const QStringList &members = scale.shares.at(index).categories;
        const Place list = shares / index / u"categories";
        checkEachOnce(members, list, QString(), problems);
        for (qsizetype member = 0; member < members.size(); ++member) {
            if (scale.indexOf(members.at(member)) < 0)
                problems.add(list / member, QStringLiteral("a category of this scale"));
        }
    }
}

void checkScale(const Scale &scale, const Place &at, PackProblems &problems)
{
    const Place categories = at / u"categories";
    checkEachOnce(idsOf(scale.categories), categories, QStringLiteral("id"), problems);
    checkSpellings(spellingsOf(scale.categories, categories), problems);
    const auto isInputOnly = [](const Category &category) { return category.inputOnly; };
    if (std::all_of(scale.categories.begin(), scale.categories.end(), isInputOnly))
        problems.add(categories, QStringLiteral("at least one category that is not input_only"));
    checkKeys(scale, categories, problems);
    checkShares(scale, at / u"shares", problems);
}

void checkForms(const Pack &pack, PackProblems &problems)
{
    const QStringList forms = idsOf(pack.forms);
    for (qsizetype index = 0; index < forms.size(); ++index) {
        if (forms.indexOf(forms.at(index)) == index) // a form that is listed twice is checked once
            checkForm(pack.forms.at(index), pack, problems);
    }
}

} // namespace

void checkMeaning(const Pack &pack, PackProblems &problems)
{
    const Place file{QStringLiteral("pack.json"), {}};
    checkAuthorities(pack, file, problems);
    const Place scales = file / u"scales";
    checkEachOnce(idsOf(pack.scales), scales, QStringLiteral("id"), problems);
    for (qsizetype index = 0; index < pack.scales.size(); ++index)
        checkScale(pack.scales.at(index), scales / index, problems);
    QStringList shortForms;
    for (const Abbreviation &abbreviation : pack.abbreviations)
        shortForms.append(abbreviation.shortForm);
    checkEachOnce(shortForms, file / u"abbreviations", QStringLiteral("short"), problems);

    checkForms(pack, problems);
    checkTables(pack, problems);
    if (pack.baseline)
        checkBaseline(*pack.baseline, pack, problems);
    if (pack.actionPlan)
        checkActionPlan(*pack.actionPlan, pack, problems);
}

} // namespace caseaudit
