#include "app/wording/agreement_wording.h"

#include "app/wording/page_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/audit_record.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace caseaudit::wording {

namespace {

const QString firstRole = QStringLiteral("first reading");
const QString secondRole = QStringLiteral("second reading");
const QString notDefined = QStringLiteral("not defined");

QString pairCount(std::int64_t pairs)
{
    return counted(pairs, QStringLiteral("pair"), QStringLiteral("pairs"));
}

QString fileCount(std::int64_t files)
{
    return counted(files, QStringLiteral("file"), QStringLiteral("files"));
}

QString numberText(std::int64_t number)
{
    return cell(Cell{number}, ColumnKind::Count);
}

QString decimals(double value)
{
    constexpr int digits = 2;
    const QString text = QString::number(std::abs(value), 'f', digits);
    return value < 0 && text.toDouble() > 0 ? QChar(0x2212) + text : text;
}

/// A reader at the beginning of a sentence: "The first reading"; a person's code stays as it is.
QString capitalisedRole(const QString &name)
{
    return name == firstRole || name == secondRole ? QStringLiteral("The %1").arg(name) : name;
}

QString labelOf(int category, const Scale &scale)
{
    return scale.categories.at(category).label;
}

/// The only category both readers gave.
QString onlyCategory(const AgreementFigures &figures, const Scale &scale)
{
    for (std::size_t i = 0; i < figures.pairs.size(); ++i) {
        if (figures.pairs[i][i] == figures.count)
            return labelOf(figures.categories[i], scale);
    }
    return {};
}

/// Whether one of the two gave one category only: κ is 0 then, whatever the other gave.
bool isOneSided(const AgreementFigures &figures)
{
    const auto isGivenBy = [&](std::size_t category, bool isFirst) {
        for (std::size_t other = 0; other < figures.pairs.size(); ++other) {
            if ((isFirst ? figures.pairs[category][other] : figures.pairs[other][category]) > 0)
                return true;
        }
        return false;
    };
    for (const bool isFirst : {true, false}) {
        int given = 0;
        for (std::size_t category = 0; category < figures.pairs.size(); ++category)
            given += isGivenBy(category, isFirst) ? 1 : 0;
        if (given == 1)
            return true;
    }
    return false;
}

QString testText(const statistics::ChiSquaredTest &test)
{
    if (test.degreesOfFreedom == 0)
        return QStringLiteral("nothing differs");
    return QStringLiteral("χ² %1, %2, p %3")
        .arg(decimals(test.statistic),
             counted(test.degreesOfFreedom, QStringLiteral("degree of freedom"), QStringLiteral("degrees of freedom")),
             probability(test.p));
}

QString withErrors(const std::optional<statistics::Kappa> &kappa)
{
    if (!kappa)
        return notDefined;
    return QStringLiteral("%1; standard error %2, without agreement beyond chance %3, p %4")
        .arg(kappaWithLimits(kappa), QString::number(kappa->error, 'f', 3), QString::number(kappa->nullError, 'f', 3),
             probability(kappa->p));
}

QString withLimits(const std::optional<statistics::GwetCoefficient> &gwet)
{
    if (!gwet)
        return notDefined;
    if (!gwet->limits)
        return decimals(gwet->coefficient);
    return QStringLiteral("%1 (%2 to %3)")
        .arg(decimals(gwet->coefficient), decimals(gwet->limits->low), decimals(gwet->limits->high));
}

/// By how much the second reader differs, in words.
QString byHowMuch(const AgreementFigures &figures)
{
    const double apart = std::abs(figures.strictness.meanDifference);
    if (figures.isOrdered)
        return QStringLiteral("by %1 of a category on average").arg(decimals(apart));
    constexpr double percentPoints = 100;
    return QStringLiteral("by %1 points of favourable answers").arg(QString::number(apart * percentPoints, 'f', 0));
}

} // namespace

ReaderNames readerNames(const AgreementTable &table, const QStringList &readers)
{
    if (!table.chosen)
        return {firstRole, secondRole};
    return {readers.value(table.chosen->one), readers.value(table.chosen->other)};
}

QString coefficient(const std::optional<double> &value)
{
    return value ? decimals(*value) : notDefined;
}

QString kappaWithLimits(const std::optional<statistics::Kappa> &kappa)
{
    if (!kappa)
        return notDefined;
    // Full agreement, or a reader with one category only: the error is 0, which says nothing of other files.
    if (kappa->error == 0)
        return decimals(kappa->kappa);
    return QStringLiteral("%1 (%2 to %3)")
        .arg(decimals(kappa->kappa), decimals(kappa->limits.low), decimals(kappa->limits.high));
}

QString agreeingShare(const std::optional<double> &share)
{
    if (!share)
        return {};
    constexpr double percentPoints = 100;
    const double percent = *share * percentPoints;
    const double rounded = std::floor(percent + .5);
    // "100 %" is a promise: it is kept for all of them.
    if ((rounded == percentPoints && percent < percentPoints) || (rounded == 0 && percent > 0))
        return QStringLiteral("%1 %").arg(QString::number(percent, 'f', 1));
    return QStringLiteral("%1 %").arg(QString::number(rounded, 'f', 0));
}

QString agreementStrength(double kappa)
{
    static const std::array<std::pair<double, QString>, 5> levels{{{.8, QStringLiteral("almost perfect")},
                                                                   {.6, QStringLiteral("substantial")},
                                                                   {.4, QStringLiteral("moderate")},
                                                                   {.2, QStringLiteral("fair")},
                                                                   {0, QStringLiteral("slight")}}};
    const auto found = std::find_if(levels.begin(), levels.end(), [kappa](const auto &level) {
        return level.first > 0 ? kappa > level.first : kappa >= 0;
    });
    return found == levels.end() ? QStringLiteral("poor") : found->second;
}

QString agreement(const AgreementFigures &figures, const Scale &scale)
{
    if (figures.count == 0)
        return QStringLiteral("No pair of readings has an answer here.");
    const QString few = figures.isFew() ? QStringLiteral(" Few pairs: %1.").arg(numberText(figures.count)) : QString();
    if (figures.isOneCategoryOnly())
        return QStringLiteral("Both gave “%1” only: they agree in 100 %, and whether beyond chance is not defined.%2")
            .arg(onlyCategory(figures, scale), few);
    const QString exact = QStringLiteral("They agree in %1").arg(agreeingShare(figures.exact));
    const QString within = figures.withinOne
                               ? QStringLiteral(", within one category in %1").arg(agreeingShare(figures.withinOne))
                               : QString();
    if (isOneSided(figures))
        return QStringLiteral("%1. One of the two gave one category only: beyond chance nothing can be told.%2")
            .arg(exact + within, few);
    // On an ordered scale near misses count in part, as they do for whoever reads the table.
    const double kappa = figures.isOrdered && figures.linear ? figures.linear->kappa : figures.kappa->kappa;
    return QStringLiteral("%1%2; beyond chance: %3.%4").arg(exact, within, agreementStrength(kappa), few);
}

QString strictness(const AgreementFigures &figures, const ReaderNames &names)
{
    if (figures.count == 0 || figures.stuartMaxwell.degreesOfFreedom == 0)
        return {};
    const QString p = probability(figures.stuartMaxwell.p);
    const Strictness &strict = figures.strictness;
    if (figures.stuartMaxwell.p > statistics::usualAlpha)
        return QStringLiteral("Neither is systematically harder (p %1).").arg(p);
    const int harder = figures.harderReader();
    if (harder == 0)
        return QStringLiteral("The two use the categories differently (p %1), but neither is harder on the whole.")
            .arg(p);
    const bool isFirst = harder < 0;
    return QStringLiteral("%1 is systematically harder: %2, less favourable in %3 and more in %4 (p %5).")
        .arg(capitalisedRole(isFirst ? names.first : names.second), byHowMuch(figures),
             pairCount(isFirst ? strict.firstHarder : strict.secondHarder),
             numberText(isFirst ? strict.secondHarder : strict.firstHarder), p);
}

QString strictness(const ReaderPair &pair, const QStringList &readers)
{
    const QString one = readers.value(pair.readers.one);
    const QString other = readers.value(pair.readers.other);
    const std::int64_t differing = pair.oneHarder + pair.otherHarder;
    if (differing == 0)
        return QStringLiteral("Neither is harder in any file.");
    const bool isOne = pair.oneHarder >= pair.otherHarder;
    const QString counts =
        QStringLiteral("%1 judges %2 harder, %3 judges %4 so (p %5)")
            .arg(isOne ? one : other, fileCount(isOne ? pair.oneHarder : pair.otherHarder), isOne ? other : one,
                 numberText(isOne ? pair.otherHarder : pair.oneHarder), probability(pair.p));
    if (pair.p > statistics::usualAlpha)
        return QStringLiteral("Neither is systematically harder: %1.").arg(counts);
    return QStringLiteral("%1 is systematically harder: %2.").arg(isOne ? one : other, counts);
}

QString notScored(const NotScored &left)
{
    if (left.total() == 0)
        return {};
    QStringList parts;
    const auto add = [&parts](std::int64_t count, const QString &why) {
        if (count > 0)
            parts.append(QStringLiteral("%1 %2").arg(numberText(count), why));
    };
    add(left.bothNotApplicable, QStringLiteral("not applicable to both"));
    add(left.oneNotApplicable, QStringLiteral("not applicable to one of the two"));
    add(left.notRecorded, QStringLiteral("left empty by one or both"));
    add(left.askedOfOne, QStringLiteral("asked of one alone"));
    return QStringLiteral("Not scored: %1.").arg(parts.join(QStringLiteral(", ")));
}

QString agreementMark(const AgreementFigures &figures)
{
    if (figures.count == 0)
        return QStringLiteral("no pairs");
    if (figures.isOneCategoryOnly())
        return QStringLiteral("one category only");
    return figures.isFew() ? QStringLiteral("few pairs") : QString();
}

QString readerPair(const ReaderChoice &choice, const QStringList &readers)
{
    return QStringLiteral("%1 and %2").arg(readers.value(choice.one), readers.value(choice.other));
}

QString agreementScope(const AgreementTable &table, const QStringList &readers, const Pack &pack)
{
    const QString files = QStringLiteral("%1 read by two").arg(fileCount(table.cases));
    const QString pair = table.chosen ? readerPair(*table.chosen, readers) : QString();
    return joinedFacts({files, filter(table.filter, pack), pair});
}

QString leftOut(const AgreementTable &table)
{
    QStringList sentences;
    if (table.unfinished > 0)
        sentences.append(QStringLiteral("%1 with a reading that is not complete yet: compared once it is.")
                             .arg(fileCount(table.unfinished)));
    if (table.sameReader > 0)
        sentences.append(
            QStringLiteral("%1 read twice by one auditor: not compared.").arg(fileCount(table.sameReader)));
    return sentences.join(u' ');
}

QString agreementInAll(const AgreementTable &table)
{
    if (table.answers == 0)
        return QStringLiteral("No answers to compare.");
    const double share = static_cast<double>(table.agreeing) / static_cast<double>(table.answers);
    return QStringLiteral("%1 of %2 agree exactly: %3.")
        .arg(numberText(table.agreeing),
             counted(table.answers, QStringLiteral("pair of answers"), QStringLiteral("pairs of answers")),
             agreeingShare(share));
}

QString scaleTogether(const ScaleAgreement &scale, const Pack &pack)
{
    return QStringLiteral("%1 on the scale “%2”")
        .arg(scale.questions == 1 ? QStringLiteral("The one question")
                                  : QStringLiteral("All %1 questions").arg(scale.questions),
             pack.scale(scale.scale)->title);
}

QString answerOf(quint8 code, const Scale &scale)
{
    switch (code) {
    case answer_code::notApplicable:
        return notApplicable();
    case answer_code::notRecorded:
        return notRecorded();
    case answer_code::notAsked:
        return QStringLiteral("Not asked");
    default:
        return labelOf(code - answer_code::firstCategory, scale);
    }
}

QString pairsInCell(const AgreementFigures &figures, std::size_t first, std::size_t second, const Scale &scale,
                    const ReaderNames &names)
{
    const QString pairs = pairCount(figures.pairs[first][second]);
    const QString one = labelOf(figures.categories[first], scale);
    if (first == second)
        return QStringLiteral("%1: both %2").arg(pairs, one);
    return QStringLiteral("%1: %2 %3, %4 %5")
        .arg(pairs, names.first, one, names.second, labelOf(figures.categories[second], scale));
}

QString disagreement(const Disagreement &pair, const ReaderNames &names, const Scale &scale)
{
    return QStringLiteral("%1: %2 · %3: %4")
        .arg(names.first, labelOf(pair.first, scale), names.second, labelOf(pair.second, scale));
}

QList<ComputedFact> howComputed(const AgreementFigures &figures, const NotScored &left, const Scale &scale,
                                const ReaderNames &names)
{
    QStringList labels;
    for (const int category : figures.categories)
        labels.append(labelOf(category, scale));
    QList<ComputedFact> facts{
        {QStringLiteral("Pairs"), QStringLiteral("%1 of complete readings by two people; %2 stands first")
                                      .arg(pairCount(figures.count), names.first)},
        {QStringLiteral("Categories declared"), labels.join(QStringLiteral(" / "))},
    };
    if (left.total() > 0)
        facts.append({QStringLiteral("Left out"), notScored(left)});
    if (figures.count == 0)
        return facts;
    facts.append({QStringLiteral("Cohen's κ, 95 %"), withErrors(figures.kappa)});
    if (figures.isOrdered) {
        facts.append({QStringLiteral("κ, linear weights"), withErrors(figures.linear)});
        facts.append({QStringLiteral("κ, quadratic weights"), withErrors(figures.quadratic)});
    }
    facts.append(
        {QStringLiteral("Krippendorff's α"),
         QStringLiteral("%1, %2").arg(coefficient(figures.alpha),
                                      figures.isOrdered ? QStringLiteral("ordinal") : QStringLiteral("nominal"))});
    facts.append({QStringLiteral("Gwet's AC1, 95 %"), withLimits(figures.ac1)});
    if (figures.isOrdered)
        facts.append({QStringLiteral("AC2, quadratic weights"), withLimits(figures.ac2)});
    facts.append({QStringLiteral("Bowker, same pattern"), testText(figures.bowker)});
    facts.append({QStringLiteral("Stuart–Maxwell, as hard"), testText(figures.stuartMaxwell)});
    facts.append({QStringLiteral("Words"),
                  QStringLiteral("of %1: above 0.8 almost perfect, 0.6 substantial, 0.4 "
                                 "moderate, 0.2 fair, 0 slight (Landis & Koch 1977): a "
                                 "convention, no test")
                      .arg(figures.isOrdered ? QStringLiteral("κ with linear weights") : QStringLiteral("κ"))});
    return facts;
}

QString noAgreementTitle(bool anyReadTwice, const QString &formTitle)
{
    return anyReadTwice ? QStringLiteral("No pair of readings to compare here")
                        : QStringLiteral("Nobody has read a file of “%1” a second time yet").arg(formTitle);
}

QString noAgreementText(bool anyReadTwice)
{
    if (anyReadTwice)
        return QStringLiteral(
            "Files of this form were read twice, but none with both readings complete that the filter "
            "above and the chosen auditors let through.");
    return QStringLiteral("Open a complete audit and choose “Second reading”, or select several in the list of audits "
                          "and give them to a second reader. The second reader does not see the first reading; once "
                          "both are complete the pair counts here. Twenty pairs or more say something.");
}

QString readerPairChoice(const ReaderPair &pair, const QStringList &readers)
{
    return joinedFacts({readerPair(pair.readers, readers), fileCount(pair.cases)});
}

QString agreementFigures(const AgreementFigures &figures)
{
    if (figures.count == 0)
        return {};
    return joinedFacts(
        {pairCount(figures.count), QStringLiteral("same %1").arg(agreeingShare(figures.exact)),
         figures.withinOne ? QStringLiteral("within one %1").arg(agreeingShare(figures.withinOne)) : QString(),
         QStringLiteral("κ %1").arg(kappaWithLimits(figures.kappa)),
         figures.isOrdered && figures.linear ? QStringLiteral("linear %1").arg(decimals(figures.linear->kappa))
                                             : QString(),
         QStringLiteral("α %1").arg(coefficient(figures.alpha))});
}

QString scaleFigures(const ScaleAgreement &scale)
{
    const AgreementFigures &figures = scale.figures;
    return joinedFacts({counted(figures.count, QStringLiteral("pair of answers"), QStringLiteral("pairs of answers")),
                        QStringLiteral("same %1").arg(agreeingShare(figures.exact)),
                        QStringLiteral("κ %1").arg(figures.kappa ? decimals(figures.kappa->kappa) : notDefined),
                        figures.isOrdered && figures.linear
                            ? QStringLiteral("linear %1").arg(decimals(figures.linear->kappa))
                            : QString(),
                        QStringLiteral("α %1").arg(coefficient(figures.alpha))});
}

QString readerPairFigures(const ReaderPair &pair)
{
    const std::optional<double> share =
        pair.answers > 0 ? std::optional(static_cast<double>(pair.agreeing) / static_cast<double>(pair.answers))
                         : std::nullopt;
    return joinedFacts(
        {fileCount(pair.cases), share ? QStringLiteral("same answers %1").arg(agreeingShare(share)) : QString()});
}

QString readCaseName(const ReadCase &readCase, const Pack &pack)
{
    const auto authority = std::find_if(pack.authorities.begin(), pack.authorities.end(),
                                        [&](const Authority &each) { return each.id == readCase.authority; });
    return joinedFacts({readCase.caseRef, authority == pack.authorities.end() ? readCase.authority : authority->name});
}

QString cannotBeWritten(const QString &path, const QString &reason)
{
    return QStringLiteral("%1 cannot be written: %2").arg(path, reason);
}

QString shownOfMany(std::int64_t shown, std::int64_t all)
{
    return shown >= all ? QString() : QStringLiteral("The first %1 of %2.").arg(numberText(shown), numberText(all));
}

QString bothTheSame()
{
    return QStringLiteral("framed: both give the same");
}

QString pairsCaption(const QString &label, const AgreementFigures &figures)
{
    return QStringLiteral("%1, %2").arg(label, pairCount(figures.count));
}

QString auditsOfPairs(const QString &label, const QString &cell)
{
    return QStringLiteral("%1: %2").arg(label, cell);
}

QString calibrationCell(const QString &file, const QString &reader, const QString &answer)
{
    return QStringLiteral("%1, %2: %3").arg(file, reader, answer);
}

QString anonymousReader(qsizetype position)
{
    constexpr qsizetype letters = 26;
    QString name;
    for (qsizetype rest = position + 1; rest > 0; rest = (rest - 1) / letters)
        name.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % letters)));
    return QStringLiteral("Reader %1").arg(name);
}

QString calibration(const CalibrationTable &table)
{
    if (table.rows.empty())
        return QStringLiteral("No file was read by two people and asked this.");
    const auto files = static_cast<std::int64_t>(table.rows.size());
    const QString differing =
        table.differing == 0
            ? QStringLiteral("All answers agree in %1.").arg(fileCount(files))
            : QStringLiteral("Answers differ in %1 of %2.").arg(numberText(table.differing), fileCount(files));
    QString alpha = QStringLiteral("Krippendorff's α %1").arg(coefficient(table.alpha));
    if (table.alphaLimits)
        alpha += QStringLiteral(" (%1 to %2)")
                     .arg(decimals(table.alphaLimits->limits.low), decimals(table.alphaLimits->limits.high));
    const QString fleiss =
        QStringLiteral("Fleiss' κ %1").arg(table.fleiss ? decimals(table.fleiss->kappa) : notDefined);
    return QStringLiteral("%1 %2, %3%4")
        .arg(differing, fleiss, alpha,
             files < statistics::fewPairs ? QStringLiteral("; few files.") : QStringLiteral("."));
}

} // namespace caseaudit::wording
