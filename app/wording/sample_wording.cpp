#include "app/wording/sample_wording.h"

#include "app/wording/import_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/finding.h"
#include "audit_forms/pack.h"

#include <QHash>
#include <QRegularExpression>

namespace caseaudit::wording {

namespace {

constexpr std::int64_t onePerCent = 10'000;
constexpr std::int64_t whole = 1'000'000;

QString caseCount(qint64 number)
{
    return counted(number, QStringLiteral("case"), QStringLiteral("cases"));
}

const QHash<QString, QString> &sentences()
{
    static const QHash<QString, QString> byCode{
        {QStringLiteral("sample_frame_refused"),
         QStringLiteral("A sample can be drawn once the list of cases has nothing wrong with it.")},
        {QStringLiteral("sample_fraction_out_of_range"),
         QStringLiteral("The share to draw is more than 0 and at most 100 per cent.")},
        {QStringLiteral("sample_number_out_of_range"),
         QStringLiteral("The number in each authority is from 1 to 1,000,000.")},
        {QStringLiteral("sample_margin_out_of_range"),
         QStringLiteral("The precision is more than 0 and at most 100 points.")},
        {QStringLiteral("sample_least_out_of_range"),
         QStringLiteral("The least number in a group is from 0 to 1,000,000.")},
        {QStringLiteral("second_readings_out_of_range"),
         QStringLiteral("Second readings are from 0 to 100 per cent of the sample, or a number from 0 to 1,000,000.")},
        {QStringLiteral("sample_auditor_twice"), QStringLiteral("“%1” is among the auditors twice.")},
        {QStringLiteral("sample_case_unknown"), QStringLiteral("The sample has no such case.")},
        {QStringLiteral("sample_case_replaced"), QStringLiteral("It was replaced by %1 already.")},
        {QStringLiteral("sample_case_complete"), QStringLiteral("%1 has a complete audit, and stays.")},
        {QStringLiteral("sample_no_reserve"),
         QStringLiteral("No case of the group of %1 is left to stand in: all that were kept in reserve are used.")},
    };
    return byCode;
}

} // namespace

QString expectedFrameColumn(const QStringList &columns)
{
    return columns.isEmpty()
               ? expectedRequiredColumn()
               : QStringLiteral("a column of that name; the file has %1").arg(columns.join(QStringLiteral(", ")));
}

QString expectedFrameCases()
{
    return QStringLiteral("a line for each case below the header");
}

QString foundCategories(qsizetype categories)
{
    return QStringLiteral("%1 different values").arg(categories);
}

QString expectedCategories(qsizetype most)
{
    return QStringLiteral("a column with at most %1, such as the kind of order").arg(most);
}

QString sampleFinding(const Finding &finding, const Pack &pack)
{
    if (finding.code == QLatin1String("unknown_form")) {
        QStringList ids;
        for (const FormDefinition &form : pack.forms)
            ids.append(form.id);
        return QStringLiteral("There is no form “%1”; the forms are %2.")
            .arg(finding.args.value(0), ids.join(QStringLiteral(", ")));
    }
    const auto found = sentences().find(finding.code);
    if (found == sentences().end())
        return wording::finding(finding, nullptr);
    return finding.args.isEmpty() ? found.value() : found.value().arg(finding.args.first());
}

QString stratum(const QString &authority, const QString &category, bool hasCategories, const Pack &pack)
{
    if (authority.isEmpty())
        return QStringLiteral("All");
    const Authority *known = pack.authority(authority);
    const QString name = known ? known->name : authority;
    if (!hasCategories)
        return name;
    return QStringLiteral("%1, %2").arg(name, category.isEmpty() ? QStringLiteral("no category") : category);
}

QString sampleMargin(const std::optional<double> &margin)
{
    if (!margin)
        return QStringLiteral("none drawn");
    return *margin == 0 ? QStringLiteral("exact") : QStringLiteral("± %1 points").arg(*margin * 100, 0, 'f', 1);
}

QString percentTyped(std::int64_t millionths)
{
    const std::int64_t rest = millionths % onePerCent;
    QString text = QString::number(millionths / onePerCent);
    if (rest == 0)
        return text;
    QString digits = QStringLiteral("%1").arg(rest, 4, 10, QLatin1Char('0'));
    while (digits.endsWith(QLatin1Char('0')))
        digits.chop(1);
    return text + QLatin1Char('.') + digits;
}

std::optional<std::int64_t> shareTyped(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^\\s*([0-9]{0,7})(?:[.,]([0-9]{1,6}))?\\s*(%?)\\s*$"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(2).isEmpty()))
        return std::nullopt;
    const std::int64_t number =
        match.captured(1).toLongLong() * whole + match.captured(2).leftJustified(6, QLatin1Char('0')).toLongLong();
    if (match.captured(3).isEmpty())
        return number;
    // A hundredth of it, as long as that is a whole number of millionths.
    return number % 100 == 0 ? std::optional(number / 100) : std::nullopt;
}

QString sampleFraction(std::int64_t millionths)
{
    return QStringLiteral("%1 % of cases").arg(percentTyped(millionths));
}

QString samplePerAuthority(std::int64_t number)
{
    return QStringLiteral("%1 in each authority").arg(number);
}

QString samplePrecision(std::int64_t millionths)
{
    return QStringLiteral("± %1 points").arg(percentTyped(millionths));
}

QString frameRead(qsizetype cases, const QString &fileName)
{
    return QStringLiteral("%1 read from %2").arg(caseCount(cases), fileName);
}

QString sampleSummary(int drawn, int cases, int twice)
{
    const QString text = QStringLiteral("%1 of %2").arg(cell(std::int64_t{drawn}, ColumnKind::Count), caseCount(cases));
    return twice == 0 ? text : QStringLiteral("%1, %2 of them read twice").arg(text).arg(twice);
}

QString sampleDrawn(int drawn, int twice)
{
    return QStringLiteral("%1 drawn, %2 to be read twice. The sample is kept.").arg(caseCount(drawn)).arg(twice);
}

QString draftsMade(int made, int second, int there)
{
    QString text = QStringLiteral("%1 made").arg(counted(made, QStringLiteral("draft"), QStringLiteral("drafts")));
    if (second > 0)
        text += QStringLiteral(", and %1")
                    .arg(counted(second, QStringLiteral("for a second reader"), QStringLiteral("for second readers")));
    if (there > 0)
        text += QStringLiteral("; %1 had an audit already").arg(caseCount(there));
    return text + QLatin1Char('.');
}

QString caseReplaced(const QString &caseRef, const QString &next)
{
    return QStringLiteral("%1 stands in for %2. “Make drafts” begins its audit.").arg(next, caseRef);
}

QString replacedBy(const QString &next, const QString &reason)
{
    return QStringLiteral("replaced by %1: %2").arg(next, reason);
}

QString noDraftYet()
{
    return QStringLiteral("no draft yet");
}

QString readTwice(const QString &auditor, const QString &secondReader)
{
    if (auditor.isEmpty())
        return QStringLiteral("read twice");
    return QStringLiteral("%1, then %2")
        .arg(auditor, secondReader.isEmpty() ? QStringLiteral("another") : secondReader);
}

QString bothStates(const QString &first, const QString &second)
{
    return QStringLiteral("%1, second reading %2").arg(first, second);
}

QString twiceDone(int done, int twice)
{
    return QStringLiteral("%1 of %2").arg(done).arg(twice);
}

QString noFormYet()
{
    return QStringLiteral("No form yet");
}

QString ofCycle(const QString &cycle)
{
    return QStringLiteral("cycle %1").arg(cycle);
}

QString ofSeed(std::uint64_t seed)
{
    return QStringLiteral("seed %1").arg(seed);
}

QString drawnBy(const QString &drawnAt, const QString &author)
{
    return QStringLiteral("drawn %1 by %2").arg(moment(drawnAt), author);
}

QString notAShare(const QString &text)
{
    return QStringLiteral("Found “%1”, expected a number of per cent or points such as 10 or 2.5.").arg(text);
}

QString notACount(const QString &text)
{
    return QStringLiteral("Found “%1”, expected a whole number from 0.").arg(text);
}

QString notASeed(const QString &text)
{
    return QStringLiteral("Found “%1”, expected a whole number as the seed.").arg(text);
}

QString auditsOfSample(const QString &drawnAt)
{
    return QStringLiteral("Of the sample drawn %1").arg(moment(drawnAt));
}

} // namespace caseaudit::wording
