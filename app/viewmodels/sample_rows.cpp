#include "app/viewmodels/sample_rows.h"

#include "app/wording/page_wording.h"
#include "app/wording/sample_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/pack.h"

#include <algorithm>

namespace caseaudit {

namespace {

bool hasCategories(const Sample &sample)
{
    return !sample.categoryColumn.isEmpty();
}

QString stateText(const QString &record, AuditState state)
{
    return record.isEmpty() ? wording::noDraftYet() : wording::auditState(state);
}

QString readersOf(const SampledCase &one)
{
    return one.isReadTwice ? wording::readTwice(one.auditor, one.secondReader) : one.auditor;
}

QString methodText(const statistics::SampleDesign &design)
{
    switch (design.method) {
    case statistics::SampleMethod::Fraction:
        return wording::sampleFraction(design.fractionMillionths);
    case statistics::SampleMethod::PerAuthority:
        return wording::samplePerAuthority(design.perAuthority);
    case statistics::SampleMethod::Precision:
        break;
    }
    return wording::samplePrecision(design.marginMillionths);
}

} // namespace

QStringList sampledCaseRoles()
{
    return {QStringLiteral("caseRef"), QStringLiteral("texts"), QStringLiteral("record"), QStringLiteral("authority"),
            QStringLiteral("canReplace")};
}

QList<QVariantMap> sampledCaseRows(const Sample &sample, const QList<SampledAudits> &audits, const Pack &pack)
{
    QList<QVariantMap> rows;
    for (qsizetype i = 0; i < sample.cases.size(); ++i) {
        const SampledCase &one = sample.cases.at(i);
        const SampledAudits &made = audits.at(i);
        QString state = stateText(made.first, made.firstState);
        if (one.replaced)
            state = wording::replacedBy(one.replaced->caseRef, one.replaced->reason);
        else if (!made.second.isEmpty())
            state = wording::bothStates(state, wording::auditState(made.secondState));
        rows.append(
            {{QStringLiteral("caseRef"), one.caseRef},
             {QStringLiteral("texts"),
              QStringList{one.caseRef, wording::stratum(one.authority, one.category, hasCategories(sample), pack),
                          readersOf(one), state}},
             {QStringLiteral("record"), made.first},
             {QStringLiteral("authority"), one.authority},
             {QStringLiteral("canReplace"), !one.replaced && (made.first.isEmpty() || !isCounted(made.firstState))}});
    }
    return rows;
}

QStringList sampleCoverageRoles()
{
    return {QStringLiteral("texts"), QStringLiteral("isTotal"), QStringLiteral("hasAudits")};
}

QList<QVariantMap> sampleCoverageRows(const Sample &sample, const QList<SampleCoverage> &coverage, const Pack &pack)
{
    QList<QVariantMap> rows;
    const auto text = [](int number) { return wording::cell(std::int64_t{number}, ColumnKind::Count); };
    for (const SampleCoverage &line : coverage) {
        rows.append({{QStringLiteral("texts"),
                      QStringList{wording::stratum(line.authority, line.category, hasCategories(sample), pack),
                                  text(line.cases), text(line.drawn), text(line.drafted), text(line.complete),
                                  text(line.replaced), wording::twiceDone(line.twiceComplete, line.twice)}},
                     {QStringLiteral("isTotal"), line.authority.isEmpty()},
                     {QStringLiteral("hasAudits"), line.drafted > 0}});
    }
    return rows;
}

QStringList samplePreviewRoles()
{
    return sampleCoverageRoles();
}

QList<QVariantMap> samplePreviewRows(const SamplePreview &preview, bool hasCategories, const Pack &pack)
{
    QList<QVariantMap> rows;
    const auto text = [](int number) { return wording::cell(std::int64_t{number}, ColumnKind::Count); };
    for (const StratumPreview &line : preview.strata + QList{preview.all}) {
        rows.append({{QStringLiteral("texts"),
                      QStringList{wording::stratum(line.authority, line.category, hasCategories, pack),
                                  text(line.cases), text(line.drawn), wording::sampleMargin(line.margin)}},
                     {QStringLiteral("isTotal"), line.authority.isEmpty()},
                     {QStringLiteral("hasAudits"), false}});
    }
    return rows;
}

QString sampleTitle(const Sample &sample, const Pack &pack)
{
    const FormDefinition *form = pack.form(sample.request.form);
    return wording::joinedFacts({form ? form->shortTitle : wording::noFormYet(), wording::ofCycle(sample.request.cycle),
                                 methodText(sample.request.design), wording::ofSeed(sample.request.seed)});
}

QString sampleFacts(const Sample &sample)
{
    const int twice =
        static_cast<int>(std::count_if(sample.cases.begin(), sample.cases.end(),
                                       [](const SampledCase &one) { return one.isReadTwice && !one.replaced; }));
    return wording::joinedFacts({wording::sampleSummary(sample.drawn(), sample.casesInFrame(), twice), sample.frameName,
                                 wording::drawnBy(sample.drawnAt, sample.drawnBy)});
}

} // namespace caseaudit
