#include "app/workspace/sample_document.h"

#include "app/workspace/workspace.h"
#include "audit_forms/document_reader.h"

#include <array>

namespace caseaudit {

namespace {

using statistics::SampleMethod;

const std::array methodIds{std::pair{SampleMethod::Fraction, QStringLiteral("fraction")},
                           std::pair{SampleMethod::PerAuthority, QStringLiteral("per_authority")},
                           std::pair{SampleMethod::Precision, QStringLiteral("precision")}};

std::optional<SampleMethod> methodFor(const QString &text)
{
    for (const auto &[method, id] : methodIds) {
        if (id == text)
            return method;
    }
    return std::nullopt;
}

QJsonObject documentOf(const SampleGroup &group)
{
    QJsonArray reserve;
    for (const ReserveCase &one : group.reserve) {
        reserve.append(QJsonObject{{QStringLiteral("case_ref"), one.caseRef},
                                   {QStringLiteral("team"), one.team},
                                   {QStringLiteral("worker"), one.worker}});
    }
    return {{QStringLiteral("authority"), group.authority},
            {QStringLiteral("category"), group.category},
            {QStringLiteral("cases"), group.cases},
            {QStringLiteral("drawn"), group.drawn},
            {QStringLiteral("reserve"), reserve}};
}

QJsonObject documentOf(const SampledCase &one)
{
    QJsonObject document{
        {QStringLiteral("case_ref"), one.caseRef},       {QStringLiteral("authority"), one.authority},
        {QStringLiteral("category"), one.category},      {QStringLiteral("team"), one.team},
        {QStringLiteral("worker"), one.worker},          {QStringLiteral("auditor"), one.auditor},
        {QStringLiteral("read_twice"), one.isReadTwice}, {QStringLiteral("second_reader"), one.secondReader}};
    if (one.replaced) {
        document.insert(QStringLiteral("replaced"),
                        QJsonObject{{QStringLiteral("case_ref"), one.replaced->caseRef},
                                    {QStringLiteral("reason"), one.replaced->reason},
                                    {QStringLiteral("author"), one.replaced->author},
                                    {QStringLiteral("written_at"), one.replaced->writtenAt}});
    }
    return document;
}

SampleGroup groupFrom(const DocumentReader &reader, const QJsonObject &document)
{
    SampleGroup group{reader.text(QStringLiteral("authority")), reader.text(QStringLiteral("category")),
                      document.value(QStringLiteral("cases")).toInt(), document.value(QStringLiteral("drawn")).toInt()};
    for (const DocumentReader &one : reader.objects(QStringLiteral("reserve")))
        group.reserve.append({one.text(QStringLiteral("case_ref")), one.text(QStringLiteral("team")),
                              one.text(QStringLiteral("worker"))});
    return group;
}

SampledCase caseFrom(const DocumentReader &reader)
{
    SampledCase one{reader.text(QStringLiteral("case_ref")),   reader.text(QStringLiteral("authority")),
                    reader.text(QStringLiteral("category")),   reader.text(QStringLiteral("team")),
                    reader.text(QStringLiteral("worker")),     reader.text(QStringLiteral("auditor")),
                    reader.flag(QStringLiteral("read_twice")), reader.text(QStringLiteral("second_reader"))};
    if (reader.keys().contains(QStringLiteral("replaced"))) {
        const DocumentReader replaced = reader.object(QStringLiteral("replaced"));
        one.replaced =
            CaseReplacement{replaced.text(QStringLiteral("case_ref")), replaced.text(QStringLiteral("reason")),
                            replaced.text(QStringLiteral("author")), replaced.text(QStringLiteral("written_at"))};
    }
    return one;
}

SampleRequest requestFrom(const DocumentReader &reader, const QJsonObject &document)
{
    const auto number = [&document](const QString &key) { return std::int64_t{document.value(key).toInteger()}; };
    SampleRequest request;
    request.design = {.method = reader.value(QStringLiteral("method"), methodFor),
                      .fractionMillionths = number(QStringLiteral("fraction_millionths")),
                      .perAuthority = number(QStringLiteral("per_authority")),
                      .marginMillionths = number(QStringLiteral("margin_millionths")),
                      .leastPerStratum = number(QStringLiteral("least_per_stratum"))};
    request.secondReadings = {.millionths = number(QStringLiteral("second_millionths")),
                              .least = number(QStringLiteral("second_least"))};
    request.seed = reader.text(QStringLiteral("seed")).toULongLong();
    request.form = reader.text(QStringLiteral("form"));
    request.cycle = reader.text(QStringLiteral("cycle"));
    request.auditors = reader.texts(QStringLiteral("auditors"));
    return request;
}

} // namespace

QString sampleMethodId(SampleMethod method)
{
    for (const auto &[known, id] : methodIds) {
        if (known == method)
            return id;
    }
    return {};
}

QJsonObject sampleDocument(const Sample &sample)
{
    QJsonArray groups;
    for (const SampleGroup &group : sample.groups)
        groups.append(documentOf(group));
    QJsonArray cases;
    for (const SampledCase &one : sample.cases)
        cases.append(documentOf(one));
    const SampleRequest &request = sample.request;
    return {{QStringLiteral("method"), sampleMethodId(request.design.method)},
            {QStringLiteral("fraction_millionths"), qint64{request.design.fractionMillionths}},
            {QStringLiteral("per_authority"), qint64{request.design.perAuthority}},
            {QStringLiteral("margin_millionths"), qint64{request.design.marginMillionths}},
            {QStringLiteral("least_per_stratum"), qint64{request.design.leastPerStratum}},
            {QStringLiteral("second_millionths"), qint64{request.secondReadings.millionths}},
            {QStringLiteral("second_least"), qint64{request.secondReadings.least}},
            // As text: a number of JSON keeps but 53 bits of it.
            {QStringLiteral("seed"), QString::number(request.seed)},
            {QStringLiteral("form"), request.form},
            {QStringLiteral("cycle"), request.cycle},
            {QStringLiteral("auditors"), QJsonArray::fromStringList(request.auditors)},
            {QStringLiteral("frame_name"), sample.frameName},
            {QStringLiteral("frame_digest"), sample.frameDigest},
            {QStringLiteral("category_column"), sample.categoryColumn},
            {QStringLiteral("drawn_by"), sample.drawnBy},
            {QStringLiteral("drawn_at"), sample.drawnAt},
            {QStringLiteral("strata"), groups},
            {QStringLiteral("cases"), cases}};
}

Sample sampleFrom(const QString &record, const QJsonObject &document)
{
    const DocumentReader reader(document);
    Sample sample{.record = record,
                  .request = requestFrom(reader, document),
                  .frameName = reader.text(QStringLiteral("frame_name")),
                  .frameDigest = reader.text(QStringLiteral("frame_digest")),
                  .categoryColumn = reader.text(QStringLiteral("category_column")),
                  .drawnBy = reader.text(QStringLiteral("drawn_by")),
                  .drawnAt = reader.text(QStringLiteral("drawn_at")),
                  .groups = {},
                  .cases = {}};
    const QJsonArray groups = document.value(QStringLiteral("strata")).toArray();
    for (const DocumentReader &group : reader.objects(QStringLiteral("strata")))
        sample.groups.append(groupFrom(group, groups.at(sample.groups.size()).toObject()));
    for (const DocumentReader &one : reader.objects(QStringLiteral("cases")))
        sample.cases.append(caseFrom(one));
    return sample;
}

QString writeSample(Workspace &workspace, const Sample &sample)
{
    return workspace.store()
        .writeDocument(sample.record, sampleKind, sampleDocument(sample), workspace.surroundings().user,
                       workspace.surroundings().now())
        .record;
}

} // namespace caseaudit
