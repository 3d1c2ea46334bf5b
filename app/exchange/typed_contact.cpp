#include "app/exchange/typed_contact.h"

#include "app/exchange/typed_date.h"
#include "app/wording/contact_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/audit_record.h"
#include "audit_forms/form_definition.h"

#include <QRegularExpression>

namespace caseaudit {

namespace {

constexpr int earliestYear = 1900;
constexpr int mostWords = 4; ///< of a kind or an outcome: "missed by the person"

/// Reads a line from left to right.
class LineReader {
public:
    explicit LineReader(const QString &text) : m_rest(text) { skipBlanks(); }

    /// Takes what is a date under `rule`; invalid and nothing taken when no date stands here.
    QDate takeDate(const DayRule &rule)
    {
        static const QRegularExpression iso(QStringLiteral(R"(^\d{4}-\d{2}-\d{2}(?!\d))"));
        static const QRegularExpression day(QStringLiteral(
            R"(^\d{1,2}[/. -]+(?:\d{1,2}|[A-Za-z]{3,}+)(?:[/. -]+(?:\d{4}|\d{2})(?![\d/.-]))?(?![\d/.-]))"));
        for (const QRegularExpression &pattern : {iso, day}) {
            const QString candidate = pattern.match(m_rest).captured();
            const QDate date = rule.dateFor(candidate);
            if (!date.isValid())
                continue;
            take(candidate.size());
            return date;
        }
        return {};
    }

    /// Takes the longest run of words that `meaning` knows.
    template <typename Meaning>
    auto takeWords(Meaning meaning) -> decltype(meaning(QString()))
    {
        static const QRegularExpression blank(QStringLiteral(R"([\s,;:])"));
        qsizetype end = 0;
        QList<qsizetype> ends; // of one word, two words …
        while (ends.size() < mostWords && end < m_rest.size()) {
            const qsizetype next = m_rest.indexOf(blank, end + 1);
            end = next < 0 ? m_rest.size() : next;
            ends.append(end);
        }
        for (; !ends.isEmpty(); ends.removeLast()) {
            const QString candidate = m_rest.first(ends.last());
            const auto value = meaning(candidate);
            if (!value)
                continue;
            take(candidate.size());
            return value;
        }
        return std::nullopt;
    }

    /// Takes a letter for the kind and one for the outcome where they stand together as a word of their own.
    void takeJoinedLetters(TypedContact &contact)
    {
        const QString word = nextWord();
        if (word.size() != 2)
            return;
        const std::optional<ContactKind> kind = contactKindFor(word.left(1));
        const std::optional<ContactOutcome> outcome = contactOutcomeFor(word.right(1));
        if (!kind || !outcome)
            return;
        contact.kind = kind;
        contact.outcome = outcome;
        take(word.size());
    }

    QString nextWord() const
    {
        static const QRegularExpression pattern(QStringLiteral(R"(^[^\s,;:]+)"));
        return pattern.match(m_rest).captured();
    }
    QString rest() const { return m_rest; }

private:
    void take(qsizetype characters)
    {
        m_rest = m_rest.sliced(characters);
        skipBlanks();
    }

    void skipBlanks()
    {
        static const QRegularExpression blanks(QStringLiteral(R"(^[\s,;:]+)"));
        m_rest.remove(blanks);
    }

    QString m_rest;
};

} // namespace

QDate DayRule::dateFor(const QString &text) const
{
    const QDate date = start.isValid() ? typedDateFrom(text, start) : typedDate(text, near);
    return date.isValid() && date.year() >= earliestYear ? date : QDate();
}

DayRule dayRuleFor(const AuditRecord &audit, const FormDefinition &form)
{
    return {audit.dates.value(form.fieldWithRole(FieldRole::StartDate)), audit.auditedOn};
}

std::optional<Contact> TypedContact::contact() const
{
    if (!date.isValid() || !kind || !outcome)
        return std::nullopt;
    return Contact{date, *kind, *outcome, note};
}

QString TypedContact::understood() const
{
    if (const std::optional<Contact> whole = contact())
        return wording::contact(*whole);
    if (!date.isValid())
        return wording::nextPart({}, wording::expectedTypedDay());
    QStringList parts{wording::date(date)};
    if (kind)
        parts.append(wording::contactKind(*kind));
    return wording::nextPart(parts, kind ? wording::expectedTypedOutcome() : wording::expectedTypedKind());
}

QString TypedContact::problem() const
{
    if (!date.isValid())
        return wording::wrongPart(QStringLiteral("date"), found, wording::expectedTypedDay());
    if (!kind)
        return wording::wrongPart(QStringLiteral("kind"), found, wording::expectedTypedKind());
    if (!outcome)
        return wording::wrongPart(QStringLiteral("outcome"), found, wording::expectedTypedOutcome());
    return {};
}

TypedContact typedContact(const QString &text, const DayRule &rule)
{
    TypedContact typed;
    LineReader line(text);
    typed.date = line.takeDate(rule);
    if (typed.date.isValid())
        line.takeJoinedLetters(typed);
    if (typed.date.isValid() && !typed.kind)
        typed.kind = line.takeWords(contactKindFor);
    if (typed.kind && !typed.outcome)
        typed.outcome = line.takeWords(contactOutcomeFor);
    if (typed.outcome)
        typed.note = line.rest().trimmed();
    else
        typed.found = line.nextWord();
    return typed;
}

QString asTyped(const Contact &contact)
{
    const QString text =
        QStringLiteral("%1 %2%3").arg(contact.date.toString(QStringLiteral("d/M/yyyy")),
                                      contactKindLetter(contact.kind), contactOutcomeLetter(contact.outcome));
    return contact.note.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, contact.note);
}

} // namespace caseaudit
