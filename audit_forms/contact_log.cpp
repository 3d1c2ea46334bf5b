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
};

constexpr std::array kindSpellings{
    Spelling<ContactKind>{ContactKind::Office, QLatin1String("office"), QLatin1String("o")},
    Spelling<ContactKind>{ContactKind::HomeVisit, QLatin1String("home_visit"), QLatin1String("h")},
    Spelling<ContactKind>{ContactKind::Review, QLatin1String("review"), QLatin1String("r")},
    Spelling<ContactKind>{ContactKind::Phone, QLatin1String("phone"), QLatin1String("p")},
    Spelling<ContactKind>{ContactKind::Other, QLatin1String("other"), QLatin1String("x")},
};

constexpr std::array outcomeSpellings{
    Spelling<ContactOutcome>{ContactOutcome::Kept, QLatin1String("kept"), QLatin1String("k")},
    Spelling<ContactOutcome>{ContactOutcome::MissedByPerson, QLatin1String("missed_by_person"), QLatin1String("m")},
    Spelling<ContactOutcome>{ContactOutcome::CancelledByService, QLatin1String("cancelled_by_service"),
                             QLatin1String("c")},
    Spelling<ContactOutcome>{ContactOutcome::Prevented, QLatin1String("prevented"), QLatin1String("p")},
};

template <typename Spellings, typename Value>
QString idOf(const Spellings &spellings, Value value)
{
    const auto found =
        std::find_if(spellings.begin(), spellings.end(), [&](const auto &spelling) { return spelling.value == value; });
    Q_ASSERT(found != spellings.end());
    return found->id;
}

template <typename Value, std::size_t size>
std::optional<Value> valueFor(const std::array<Spelling<Value>, size> &spellings, const QString &text)
{
    const QString typed = foldedSpelling(text);
    for (const Spelling<Value> &spelling : spellings) {
        const QString id = spelling.id;
        if (typed == foldedSpelling(id) || typed == id.section(u'_', 0, 0) || typed == spelling.letter)
            return spelling.value;
    }
    return std::nullopt;
}

} // namespace

QString contactKindId(ContactKind kind)
{
    return idOf(kindSpellings, kind);
}

QString contactOutcomeId(ContactOutcome outcome)
{
    return idOf(outcomeSpellings, outcome);
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
