#include "audit_forms/contact_log.h"

#include "audit_forms/scale.h"

#include <algorithm>
#include <array>

namespace caseaudit {

namespace {

/// How one kind or outcome is written in files and typed by people.
template <typename Value>
struct Spelling {
    Value value;
    QLatin1String id;
    QLatin1String letter;
    QLatin1String others; ///< as case files write it, folded, separated by blanks
};

constexpr std::array kindSpellings{
    Spelling<ContactKind>{ContactKind::Office, QLatin1String("office"), QLatin1String("o"),
                          QLatin1String("appointment officevisit officeappointment")},
    Spelling<ContactKind>{ContactKind::HomeVisit, QLatin1String("home_visit"), QLatin1String("h"), QLatin1String("hv")},
    Spelling<ContactKind>{ContactKind::Review, QLatin1String("review"), QLatin1String("r"),
                          QLatin1String("reviewmeeting")},
    Spelling<ContactKind>{ContactKind::Phone, QLatin1String("phone"), QLatin1String("p"),
                          QLatin1String("telephone phonecall telephonecall")},
    Spelling<ContactKind>{ContactKind::Other, QLatin1String("other"), QLatin1String("x"), QLatin1String()},
};

constexpr std::array outcomeSpellings{
    Spelling<ContactOutcome>{ContactOutcome::Kept, QLatin1String("kept"), QLatin1String("k"),
                             QLatin1String("attended")},
    Spelling<ContactOutcome>{ContactOutcome::MissedByPerson, QLatin1String("missed_by_person"), QLatin1String("m"),
                             QLatin1String("missedbytheperson failedtoattend didnotattend fta dna")},
    Spelling<ContactOutcome>{ContactOutcome::CancelledByService, QLatin1String("cancelled_by_service"),
                             QLatin1String("c"), QLatin1String("cancelledbytheservice")},
    Spelling<ContactOutcome>{ContactOutcome::Prevented, QLatin1String("prevented"), QLatin1String("p"),
                             QLatin1String()},
};

template <typename Value, std::size_t size>
const Spelling<Value> &spellingOf(const std::array<Spelling<Value>, size> &spellings, Value value)
{
    const auto found =
        std::find_if(spellings.begin(), spellings.end(), [&](const auto &spelling) { return spelling.value == value; });
    Q_ASSERT(found != spellings.end());
    return *found;
}

template <typename Value, std::size_t size>
std::optional<Value> valueFor(const std::array<Spelling<Value>, size> &spellings, const QString &text)
{
    const QString typed = foldedSpelling(text);
    for (const Spelling<Value> &spelling : spellings) {
        const QString id = spelling.id;
        if (typed == foldedSpelling(id) || typed == id.section(u'_', 0, 0) || typed == spelling.letter ||
            QString(spelling.others).split(u' ', Qt::SkipEmptyParts).contains(typed))
            return spelling.value;
    }
    return std::nullopt;
}

} // namespace

QString contactKindId(ContactKind kind)
{
    return spellingOf(kindSpellings, kind).id;
}

QString contactOutcomeId(ContactOutcome outcome)
{
    return spellingOf(outcomeSpellings, outcome).id;
}

QString contactKindLetter(ContactKind kind)
{
    return spellingOf(kindSpellings, kind).letter;
}

QString contactOutcomeLetter(ContactOutcome outcome)
{
    return spellingOf(outcomeSpellings, outcome).letter;
}

std::optional<ContactKind> contactKindFor(const QString &text)
{
    return valueFor(kindSpellings, text);
}

std::optional<ContactOutcome> contactOutcomeFor(const QString &text)
{
    return valueFor(outcomeSpellings, text);
}

} // namespace caseaudit
