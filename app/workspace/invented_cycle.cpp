#include "app/workspace/demonstration.h"

#include "audit_forms/kpi_answer.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

namespace caseaudit {

namespace {

/// Numbers from a seed that come out the same on every machine: the engine is standardised, the standard library's
/// distributions are not.
class Dice {
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}

    /// A number in [0, 1).
    double share() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }
    bool happens(double probability) { return share() < probability; }
    /// A whole number from `low` to `high`, both included.
    int between(int low, int high) { return low + static_cast<int>(share() * (high - low + 1)); }

private:
    std::mt19937_64 m_engine;
};

constexpr int formSizeWithoutBaseline = 40;
constexpr double sizeBesideBaseline = 0.9;
constexpr double secondReadings = 0.1;
constexpr double leftEmpty = 0.02;
constexpr double notApplicable = 0.04;
constexpr int draftsPerForm = 1;

/// How much better (or worse) than the baseline an authority scores, by its place in the pack: the first moved up, the
/// second a little, the third not.
double tendency(int authority)
{
    constexpr std::array<double, 3> steps{0.16, 0.08, -0.04};
    return steps[static_cast<std::size_t>(authority) % steps.size()];
}

/// Shares of the categories offered, as printed in the baseline, else a plausible shape with the middle heaviest.
std::vector<double> startingShares(const Field &field, const FormDefinition &form, const Pack &pack, const Scale &scale)
{
    std::vector<double> shares;
    const QString printedRow = pack.baselineRowsOf(form.id, field.id).value(0);
    const BaselineRow *printed = pack.baseline ? pack.baseline->row(printedRow) : nullptr;
    for (qsizetype i = 0; i < scale.categories.size(); ++i) {
        const Category &category = scale.categories.at(i);
        const qsizetype fromEdge = std::min(i, scale.categories.size() - 1 - i);
        double share = 10.0 + 20.0 * static_cast<double>(fromEdge);
        if (!scale.shares.isEmpty() && scale.categories.size() <= 3)
            share = scale.isFavourable(category.id) ? 70.0 : 20.0;
        if (printed)
            share = printed->percent.value(category.id, 5);
        shares.push_back(category.inputOnly ? 0.0 : share);
    }
    return shares;
}

/// Draws a category: `push` from 0 (least favourable end) to 1 places the case within the shares.
QString draw(const Scale &scale, const std::vector<double> &shares, double push)
{
    // On a scale whose first category is the favourable one (yes before no) the order runs the other way.
    const bool bestFirst = scale.isFavourable(scale.categories.first().id);
    const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
    double left = (bestFirst ? 1.0 - push : push) * total;
    qsizetype last = 0;
    for (qsizetype i = 0; i < scale.categories.size(); ++i) {
        const double share = shares[static_cast<std::size_t>(i)];
        if (share <= 0.0)
            continue;
        last = i;
        if (left < share)
            break;
        left -= share;
    }
    return scale.categories.at(last).id;
}

ContactOutcome drawOutcome(Dice &dice, double better)
{
    const double kept = 0.76 + better / 2;
    const double fall = dice.share();
    if (fall < kept)
        return ContactOutcome::Kept;
    const double rest = (fall - kept) / (1.0 - kept);
    if (rest < 0.5)
        return ContactOutcome::MissedByPerson;
    return rest < 0.85 ? ContactOutcome::CancelledByService : ContactOutcome::Prevented;
}

/// Twelve weeks of supervision: weekly appointments, some home visits, a review, as far as the audit reached.
QList<Contact> inventContacts(Dice &dice, const QDate &start, const QDate &auditedOn, double better)
{
    QList<Contact> contacts;
    const auto arrange = [&](int day, ContactKind kind) {
        const QDate date = start.addDays(day);
        if (date <= auditedOn)
            contacts.append({date, kind, drawOutcome(dice, better), QString()});
    };
    int day = dice.happens(0.8) ? dice.between(0, 1) : dice.between(2, 9);
    while (day <= 84) {
        arrange(day, ContactKind::Office);
        day += dice.between(5, day < 28 ? 8 : 14);
    }
    for (const int week : {3, 6, 10}) {
        if (dice.happens(0.62 + better))
            arrange(week * 7 + dice.between(-3, 3), ContactKind::HomeVisit);
    }
    if (dice.happens(0.75 + better))
        arrange(dice.between(70, 88), ContactKind::Review);
    std::stable_sort(contacts.begin(), contacts.end(),
                     [](const Contact &left, const Contact &right) { return left.date < right.date; });
    return contacts;
}

/// One form's audits in one authority.
class CaseInventor {
public:
    CaseInventor(const Pack &pack, const FormDefinition &form, int authority, const QString &cycle, Dice &dice)
        : m_pack(pack)
        , m_form(form)
        , m_authority(authority)
        , m_cycle(cycle)
        , m_dice(dice)
    {}

    AuditRecord invent(int number)
    {
        const Authority &authority = m_pack.authorities.at(m_authority);
        const QDate yearStart(m_cycle.toInt(), 1, 1);
        AuditRecord audit;
        audit.form = m_form.id;
        audit.formVersion = m_form.version;
        audit.pack = m_pack.digest;
        audit.caseRef = QStringLiteral("%1%2/%3/%4")
                            .arg(authority.letter, m_cycle.right(2), m_form.shortTitle)
                            .arg(number, 4, 10, QLatin1Char('0'));
        audit.authority = authority.id;
        audit.team = QStringLiteral("%1 %2").arg(authority.name).arg(m_dice.between(1, 2));
        audit.worker = QStringLiteral("%1-%2").arg(authority.letter).arg(m_dice.between(1, 9), 2, 10, QLatin1Char('0'));
        audit.auditor = QStringLiteral("auditor-%1").arg(m_dice.between(1, 4));
        audit.auditedOn = yearStart.addDays(m_dice.between(90, 350));
        audit.cycle = m_cycle;
        audit.origin = Origin::Invented;
        audit.state = AuditState::Complete;
        audit.note = QStringLiteral("Invented for demonstration; no case file stands behind it.");
        fillCircumstances(audit);
        answerAll(audit);
        return audit;
    }

    /// A second reader who mostly agrees with the first.
    AuditRecord readAgain(AuditRecord audit)
    {
        audit.reading = QStringLiteral("2");
        audit.auditor =
            audit.auditor == QLatin1String("auditor-1") ? QStringLiteral("auditor-2") : QStringLiteral("auditor-1");
        audit.auditedOn = audit.auditedOn.addDays(m_dice.between(1, 14));
        for (auto answer = audit.answers.begin(); answer != audit.answers.end(); ++answer) {
            const Scale &scale = *m_pack.scale(m_form.field(answer.key())->scale);
            const int place = scale.indexOf(answer->category);
            if (place < 0 || answer->fromProposal || !m_dice.happens(0.18))
                continue;
            const int other = std::clamp(place + (m_dice.happens(0.5) ? 1 : -1), 0, int(scale.categories.size()) - 1);
            if (!scale.categories.at(other).inputOnly)
                answer->category = scale.categories.at(other).id;
        }
        return audit;
    }

private:
    void fillCircumstances(AuditRecord &audit)
    {
        for (const Field &field : m_form.fields) {
            if (field.kind == FieldKind::Choice)
                audit.choices.insert(field.id, field.choices.at(m_dice.between(0, int(field.choices.size()) - 1)).id);
            if (field.role == FieldRole::ReportDate)
                audit.dates.insert(field.id, audit.auditedOn.addDays(-m_dice.between(5, 60)));
            if (field.role == FieldRole::StartDate)
                audit.dates.insert(field.id, audit.auditedOn.addDays(-m_dice.between(70, 200)));
        }
        const QDate start = audit.dates.value(m_form.fieldWithRole(FieldRole::StartDate));
        const QString endField = m_form.fieldWithRole(FieldRole::EndDate);
        if (!endField.isEmpty() && m_dice.happens(0.05))
            audit.dates.insert(endField, std::min(start.addDays(m_dice.between(20, 120)), audit.auditedOn));
        if (m_form.hasContactLog)
            audit.contacts = inventContacts(m_dice, start, audit.auditedOn, tendency(m_authority));
    }

    void answerAll(AuditRecord &audit)
    {
        const double caseQuality = m_dice.share();
        for (const Field *field : m_form.scoredFields()) {
            if (isAsked(*field, m_form, audit) != Asked::Yes || m_dice.happens(leftEmpty))
                continue;
            Answer answer;
            if (const auto proposal = proposalFor(*field, m_form, audit)) {
                audit.answers.insert(field->id, withProposal(answer, *proposal));
                continue;
            }
            if (!field->notApplicableReasons.isEmpty() && m_dice.happens(notApplicable)) {
                answer.notApplicable = true;
                answer.reason = field->notApplicableReasons.first();
            } else {
                const Scale &scale = *m_pack.scale(field->scale);
                // What a case is like shows in every question, but not alone.
                const double push = 0.5 * caseQuality + 0.5 * m_dice.share();
                answer.category = draw(scale, startingShares(*field, m_form, m_pack, scale), spread(push));
            }
            audit.answers.insert(field->id, answer);
        }
    }

    /// The mean of two even draws heaps up in the middle: its distribution function makes it even again, then the
    /// authority's tendency moves it.
    double spread(double mean) const
    {
        const double even = mean < 0.5 ? 2 * mean * mean : 1 - 2 * (1 - mean) * (1 - mean);
        return std::clamp(even + tendency(m_authority), 0.0, 0.999);
    }

    const Pack &m_pack;
    const FormDefinition &m_form;
    int m_authority;
    QString m_cycle;
    Dice &m_dice;
};

/// How many audits a form gets in an authority: near the baseline's number, the larger authorities more.
int sizeOf(const FormDefinition &form, const Pack &pack, int authority)
{
    int total = 0;
    for (const ReconstructionGroup &group :
         pack.baseline ? pack.baseline->reconstruction : QList<ReconstructionGroup>())
        total += group.form == form.id ? group.audits : 0;
    if (total == 0)
        total = formSizeWithoutBaseline;
    constexpr std::array<double, 3> weights{0.26, 0.44, 0.30};
    const double weight = pack.authorities.size() == 3 ? weights[static_cast<std::size_t>(authority)]
                                                       : 1.0 / static_cast<double>(pack.authorities.size());
    return static_cast<int>(total * sizeBesideBaseline * weight + 0.5);
}

} // namespace

QList<AuditRecord> inventCycle(const Pack &pack, const QString &cycle, quint64 seed)
{
    Dice dice(seed);
    QList<AuditRecord> audits;
    for (const FormDefinition &form : pack.forms) {
        for (int authority = 0; authority < pack.authorities.size(); ++authority) {
            CaseInventor inventor(pack, form, authority, cycle, dice);
            const int size = sizeOf(form, pack, authority);
            for (int number = 1; number <= size; ++number) {
                const AuditRecord audit = inventor.invent(number);
                audits.append(audit);
                if (dice.happens(secondReadings))
                    audits.append(inventor.readAgain(audit));
            }
        }
        // A few unfinished ones, so that there is something to go on with.
        CaseInventor inventor(pack, form, 0, cycle, dice);
        for (int number = 1; number <= draftsPerForm; ++number) {
            AuditRecord draft = inventor.invent(9000 + number);
            draft.state = AuditState::Draft;
            while (draft.answers.size() > form.scoredFields().size() / 2)
                draft.answers.erase(std::prev(draft.answers.end()));
            audits.append(draft);
        }
    }
    return audits;
}

} // namespace caseaudit
