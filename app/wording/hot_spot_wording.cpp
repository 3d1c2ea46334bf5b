#include "app/wording/hot_spot_wording.h"

#include "app/wording/comparison_wording.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <cmath>

namespace caseaudit::wording {

namespace {

QString numberText(std::int64_t number)
{
    return cell(Cell{number}, ColumnKind::Count);
}

QString percentText(int percent)
{
    return cell(Cell{std::int64_t{percent}}, ColumnKind::Percent);
}

/// Rounded as every percentage of a rating table is; the base is not 0.
QString percentOf(std::int64_t part, std::int64_t whole)
{
    RatingRow row;
    row.counts = {part, whole - part};
    row.answered = whole;
    return percentText(row.percents().value().front());
}

QString percentOf(double share)
{
    constexpr double percentPoints = 100;
    return percentText(static_cast<int>(std::floor(share * percentPoints + .5)));
}

QString limitsText(const statistics::Interval &limits)
{
    return QStringLiteral("%1 to %2").arg(percentOf(limits.low), percentOf(limits.high));
}

/// "14 of 20".
QString partOf(std::int64_t part, std::int64_t whole)
{
    return QStringLiteral("%1 of %2").arg(numberText(part), numberText(whole));
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString firstWord(const QString &text)
{
    qsizetype end = 0;
    while (end < text.size() && text.at(end).isLetter())
        ++end;
    return text.left(end);
}

/// "authority", "team".
QString groupNoun(HotSpotDimension dimension)
{
    return dimension == HotSpotDimension::Team ? QStringLiteral("team") : QStringLiteral("authority");
}

/// "Angus in 12 questions, Dundee in 3", of the cells in a state.
QString whereCellsAre(HotSpotState state, const HotSpots &hotSpots, const QList<int> &columns, const Pack &pack)
{
    QStringList parts;
    for (const int column : columns) {
        const auto questions = std::count_if(hotSpots.rows.begin(), hotSpots.rows.end(), [&](const HotSpotRow &row) {
            return row.cells.at(column).state == state;
        });
        if (questions == 0)
            continue;
        const QString number = parts.isEmpty()
                                   ? counted(questions, QStringLiteral("question"), QStringLiteral("questions"))
                                   : numberText(questions);
        parts.append(QStringLiteral("%1 in %2").arg(groupName(hotSpots.groups.at(column), pack), number));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString groupName(const HotSpotGroup &group, const Pack &pack)
{
    const Authority *authority = pack.authority(group.authority);
    const QString name = authority ? authority->name : group.authority;
    if (group.team.isEmpty())
        return name;
    return group.team.startsWith(name, Qt::CaseInsensitive) ? group.team
                                                            : QStringLiteral("%1, %2").arg(name, group.team);
}

QString groupsName(HotSpotDimension dimension)
{
    return dimension == HotSpotDimension::Team ? QStringLiteral("teams") : QStringLiteral("authorities");
}

QString groupSentence(const HotSpotGroup &group, const QString &sentence, const Pack &pack)
{
    return QStringLiteral("%1: %2").arg(groupName(group, pack), sentence);
}

QString columnsChoice(HotSpotDimension dimension)
{
    return QStringLiteral("By %1").arg(groupNoun(dimension));
}

QString againstOthersChoice()
{
    return QStringLiteral("Against the others");
}

QString againstBaselineChoice(const Pack &pack)
{
    return QStringLiteral("Against %1").arg(pack.baseline->cycle);
}

QString unfavourableAudits(const HotSpotCell &cell)
{
    return cell.unfavourable == 0 ? QString()
                                  : counted(cell.unfavourable, QStringLiteral("unfavourable answer"),
                                            QStringLiteral("unfavourable answers"));
}

QString answeredAudits(const HotSpotCell &cell)
{
    if (cell.answered == 0)
        return {};
    return cell.answered == 1
               ? QStringLiteral("The one answer")
               : QStringLiteral("All %1").arg(counted(cell.answered, QString(), QStringLiteral("answers")));
}

QString unfavourableAnswers(const Scale &scale)
{
    QStringList labels;
    QStringList words;
    for (const Category &category : scale.categories) {
        if (scale.isFavourable(category.id))
            continue;
        words.append(firstWord(category.label).toLower());
        labels.append(category.label.toLower());
    }
    words.removeDuplicates();
    // "No – organisational control" and "No – outwith organisational control" are both a no.
    return words.size() == 1 && !words.first().isEmpty() ? words.first() : labels.join(QStringLiteral(" or "));
}

QString hotSpotState(HotSpotState state)
{
    switch (state) {
    case HotSpotState::StandsOut:
        return QStringLiteral("Stands out");
    case HotSpotState::NoClearDifference:
        return QStringLiteral("No clear difference");
    case HotSpotState::Better:
        return QStringLiteral("Better than the others");
    case HotSpotState::NothingBeside:
        return QStringLiteral("Nobody else answered");
    case HotSpotState::TooFew:
        return QStringLiteral("Too few to judge");
    case HotSpotState::NoAnswers:
        break;
    }
    return QStringLiteral("No answers");
}

QString matrixCaption()
{
    return QStringLiteral("Unfavourable answers of all answered");
}

QString cellShare(const HotSpotCell &cell)
{
    if (cell.answered == 0)
        return QStringLiteral("–");
    if (cell.answered < fewestForHotSpot)
        return partOf(cell.unfavourable, cell.answered);
    return QStringLiteral("%1 of %2").arg(percentOf(cell.unfavourable, cell.answered), numberText(cell.answered));
}

QString cellPart(const HotSpotCell &cell)
{
    const QString part = partOf(cell.unfavourable, cell.answered);
    return cell.answered < fewestForHotSpot
               ? part
               : QStringLiteral("%1 (%2)").arg(part, percentOf(cell.unfavourable, cell.answered));
}

QString hotSpotReason(const HotSpots &hotSpots, const HotSpotPlace &place, const Pack &pack)
{
    const HotSpotCell &cell = hotSpots.at(place);
    const QString group = groupName(hotSpots.groups.at(place.column), pack);
    if (cell.state == HotSpotState::NoAnswers)
        return QStringLiteral("%1: no answers").arg(group);
    const QString answers = unfavourableAnswers(*pack.scale(hotSpots.rows.at(place.row).scale));
    const QString here = QStringLiteral("%1: %2 “%3”").arg(group, partOf(cell.unfavourable, cell.answered), answers);
    if (cell.state == HotSpotState::TooFew)
        return QStringLiteral("%1; too few to judge (%2 answers are needed)")
            .arg(here, QString::number(fewestForHotSpot));
    const QString withShare = QStringLiteral("%1 (%2)").arg(here, percentOf(cell.unfavourable, cell.answered));
    if (cell.state == HotSpotState::NothingBeside)
        return QStringLiteral("%1; nobody else answered").arg(withShare);
    const QString compared = QStringLiteral("%1, others %2 (%3); ")
                                 .arg(withShare, partOf(cell.othersUnfavourable, cell.othersAnswered),
                                      percentOf(cell.othersUnfavourable, cell.othersAnswered));
    const QString p = QStringLiteral("adjusted p %1").arg(probability(*cell.pAdjusted));
    if (cell.state == HotSpotState::StandsOut)
        return compared + p;
    return compared + QStringLiteral("%1, %2").arg(hotSpotState(cell.state).toLower(), p);
}

QString hotSpotScope(const HotSpots &hotSpots, const Pack &pack)
{
    return joinedFacts({QStringLiteral("Each %1 against all others together").arg(groupNoun(hotSpots.dimension)),
                        filter(hotSpots.period, pack),
                        QStringLiteral("%1 judged together")
                            .arg(counted(hotSpots.tested, QStringLiteral("cell"), QStringLiteral("cells")))});
}

QString hotSpotCount(qsizetype cells)
{
    if (cells == 0)
        return QStringLiteral("Nothing stands out for the worse.");
    return cells == 1 ? QStringLiteral("One cell stands out for the worse.")
                      : QStringLiteral("%1 stand out for the worse, those first where most would be gained.")
                            .arg(counted(cells, QStringLiteral("cell"), QStringLiteral("cells")));
}

QString notJudged(const HotSpots &hotSpots, const QList<int> &columns, const Pack &pack)
{
    QStringList sentences;
    const auto say = [&](HotSpotState state, const QString &what) {
        const QString where = whereCellsAre(state, hotSpots, columns, pack);
        if (!where.isEmpty())
            sentences.append(QStringLiteral("%1: %2.").arg(what, where));
    };
    say(HotSpotState::TooFew, QStringLiteral("Fewer than %1 answered, too few to judge").arg(fewestForHotSpot));
    say(HotSpotState::NothingBeside, QStringLiteral("Nobody else answered, nothing to judge by"));
    say(HotSpotState::NoAnswers, QStringLiteral("No answers"));
    return sentences.join(QLatin1Char(' '));
}

QString withoutTeam(std::int64_t audits)
{
    if (audits == 0)
        return {};
    return audits == 1 ? QStringLiteral("1 audit names no team and is in no column.")
                       : QStringLiteral("%1 name no team and are in no column.")
                             .arg(counted(audits, QStringLiteral("audit"), QStringLiteral("audits")));
}

QString hotSpotMethod(const HotSpots &hotSpots)
{
    return QStringLiteral("A cell stands out when its share of unfavourable answers is above that of all other %1 "
                          "together and its p-value (Fisher's exact test, two-sided) is at most 0.05 once all cells of "
                          "the period are read together (Benjamini and Hochberg). Filters by authority or team choose "
                          "what is shown and change no figure. The order is by how many answers a cell has more than "
                          "it would at the others' share.")
        .arg(groupsName(hotSpots.dimension));
}

QString baselineScopeOf(const HotSpots &hotSpots, const Pack &pack)
{
    return joinedFacts({QStringLiteral("Each %1 beside the whole partnership of %2, as printed")
                            .arg(groupNoun(hotSpots.dimension), pack.baseline->cycle),
                        filter(hotSpots.period, pack)});
}

QString baselineCount(qsizetype cells, const Pack &pack)
{
    const QString &then = pack.baseline->cycle;
    if (cells == 0)
        return QStringLiteral("Nothing is clearly worse than in %1.").arg(then);
    return cells == 1 ? QStringLiteral("One cell is worse than in %1.").arg(then)
                      : QStringLiteral("%1 are worse than in %2, the greatest fall first.")
                            .arg(counted(cells, QStringLiteral("cell"), QStringLiteral("cells")), then);
}

QString baselineMethod(const Pack &pack)
{
    return QStringLiteral("Marks are the verdict of each cell by itself. The list names those that remain worse when "
                          "all rows of their table are read together (Holm). None of the figures of %1 is of one "
                          "authority or team alone.")
        .arg(pack.baseline->cycle);
}

QString heterogeneityMethod(HeterogeneityMethod method)
{
    switch (method) {
    case HeterogeneityMethod::FreemanHalton:
        return QStringLiteral("Fisher–Freeman–Halton, exact");
    case HeterogeneityMethod::ChiSquared:
        return QStringLiteral("Pearson's χ²");
    case HeterogeneityMethod::KruskalWallis:
        return QStringLiteral("Kruskal–Wallis");
    case HeterogeneityMethod::NothingVaries:
        break;
    }
    return QStringLiteral("nothing varies");
}

QString heterogeneity(const Heterogeneity &heterogeneity, HotSpotDimension dimension)
{
    const QString groups = groupsName(dimension);
    if (heterogeneity.groups < 2)
        return QStringLiteral("Fewer than two %1 answered.").arg(groups);
    if (heterogeneity.method == HeterogeneityMethod::NothingVaries)
        return QStringLiteral("The %1 all gave one answer.").arg(groups);
    const QString finding = reachesLevel(heterogeneity.p) ? QStringLiteral("The %1 differ among each other")
                                                          : QStringLiteral("The %1 do not clearly differ");
    const QString rough = heterogeneity.isRough ? QStringLiteral(" (rough: few cases)") : QString();
    return QStringLiteral("%1: %2, p %3%4.")
        .arg(finding.arg(groups), heterogeneityMethod(heterogeneity.method), probability(heterogeneity.p), rough);
}

QString notStandardised(const PooledRow &row, const Pack &pack)
{
    const QString name = groupName({row.authority, {}}, pack);
    if (row.standardisation == Standardisation::AuthorityIsMissing)
        return QStringLiteral("not by caseload: no answers of %1").arg(name);
    if (row.standardisation == Standardisation::CaseloadTooSmall)
        return QStringLiteral("not by caseload: more answers of %1 than it has cases").arg(name);
    return {};
}

QString pooledShare(const PooledRow &row, const Pack &pack)
{
    if (!row.share)
        return capitalised(noAnswers());
    const Scale &scale = *pack.scale(row.scale);
    const QString label = scale.shares.isEmpty() ? QString() : scale.shares.first().label;
    QStringList parts{
        QStringLiteral("%1 %2 (%3), %4")
            .arg(percentOf(row.favourable, row.answered), label, base(row.answered), limitsText(*row.limits))};
    if (row.standardised) {
        const QString limits =
            row.standardised->limits ? limitsText(*row.standardised->limits) : QStringLiteral("no interval");
        parts.append(QStringLiteral("by caseload %1, %2").arg(percentOf(row.standardised->share), limits));
    }
    parts.append(notStandardised(row, pack));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

} // namespace caseaudit::wording
