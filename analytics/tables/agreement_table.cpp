#include "analytics/tables/agreement_table.h"

#include "analytics/statistics/many_readers.h"
#include "audit_forms/audit_record.h"
#include "audit_forms/pack.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <utility>

namespace caseaudit {

namespace {

using statistics::AgreementWeights;
using statistics::AlikeCases;
using statistics::ReadingPairs;

/// What two readings give for one question.
struct TwoCodes {
    quint8 first = answer_code::notAsked;
    quint8 second = answer_code::notAsked;
};

bool isCategory(quint8 code)
{
    return code >= answer_code::firstCategory && code < answer_code::notApplicable;
}

ReadingPairs emptyPairs(std::size_t categories)
{
    return ReadingPairs(categories, std::vector<std::int64_t>(categories, 0));
}

/// Counts one question, or one scale.
class QuestionCounter {
public:
    QuestionCounter(const Scale &scale, qsizetype position)
        : m_scale(&scale)
        , m_position(position)
        , m_pairs(emptyPairs(static_cast<std::size_t>(scale.categories.size())))
        , m_isOrdered(scale.isOrdered())
    {
        for (const Category &category : scale.categories)
            m_favourable.push_back(scale.isFavourable(category.id));
        m_byWidth.resize(m_favourable.size());
    }

    quint8 codeOf(const CaseReading &reading) const
    {
        const auto code = static_cast<quint8>(reading.answers.at(m_position));
        if (isCategory(code) && code - answer_code::firstCategory >= m_scale->categories.size())
            throw std::out_of_range("an answer is no category of its scale");
        return code;
    }

    /// −1 when the first is the less favourable of two categories, 1 when the second is, else 0.
    int harder(const TwoCodes &codes) const
    {
        const int first = codes.first - answer_code::firstCategory;
        const int second = codes.second - answer_code::firstCategory;
        const int one = m_isOrdered ? first : m_favourable[static_cast<std::size_t>(first)] ? 1 : 0;
        const int other = m_isOrdered ? second : m_favourable[static_cast<std::size_t>(second)] ? 1 : 0;
        return one < other ? -1 : one > other ? 1 : 0;
    }

    void add(const TwoCodes &codes, std::size_t readCase)
    {
        if (!isCategory(codes.first) || !isCategory(codes.second)) {
            addUnscored(codes);
            return;
        }
        const int first = codes.first - answer_code::firstCategory;
        const int second = codes.second - answer_code::firstCategory;
        ++m_pairs[static_cast<std::size_t>(first)][static_cast<std::size_t>(second)];
        if (first != second)
            m_byWidth[static_cast<std::size_t>(m_isOrdered ? std::abs(first - second) : 1)].push_back(
                {readCase, first, second});
    }

    /// All readings of a case that has more than two.
    void addMany(const ReadCase &readCase)
    {
        AlikeCases unit{std::vector<std::int64_t>(m_favourable.size(), 0), 1};
        for (const CaseReading &reading : readCase.readings) {
            if (const quint8 code = codeOf(reading); isCategory(code))
                ++unit.readings[static_cast<std::size_t>(code - answer_code::firstCategory)];
        }
        m_many.push_back(unit);
        const TwoCodes two{codeOf(readCase.readings.at(0)), codeOf(readCase.readings.at(1))};
        if (isCategory(two.first) && isCategory(two.second))
            m_inMany.push_back({static_cast<std::size_t>(two.first - answer_code::firstCategory),
                                static_cast<std::size_t>(two.second - answer_code::firstCategory)});
    }

    void addAll(const QuestionCounter &other)
    {
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            for (std::size_t j = 0; j < m_pairs.size(); ++j)
                m_pairs[i][j] += other.m_pairs[i][j];
        }
        m_many.insert(m_many.end(), other.m_many.begin(), other.m_many.end());
        m_inMany.insert(m_inMany.end(), other.m_inMany.begin(), other.m_inMany.end());
    }

    const NotScored &notScored() const { return m_notScored; }
    std::vector<Disagreement> disagreements() const
    {
        std::vector<Disagreement> all;
        for (auto width = m_byWidth.rbegin(); width != m_byWidth.rend(); ++width)
            all.insert(all.end(), width->begin(), width->end());
        return all;
    }
    AgreementFigures figures() const;

private:
    void addUnscored(const TwoCodes &codes)
    {
        const bool firstAsked = codes.first != answer_code::notAsked;
        const bool secondAsked = codes.second != answer_code::notAsked;
        if (!firstAsked && !secondAsked)
            return;
        if (!firstAsked || !secondAsked)
            ++m_notScored.askedOfOne;
        else if (codes.first == answer_code::notRecorded || codes.second == answer_code::notRecorded)
            ++m_notScored.notRecorded;
        else if (codes.first == codes.second)
            ++m_notScored.bothNotApplicable;
        else
            ++m_notScored.oneNotApplicable;
    }

    /// What α looks at: the pairs, and cases of more readers with all their readings in place of their pair.
    std::vector<AlikeCases> alikeCases() const
    {
        ReadingPairs twos = m_pairs;
        for (const auto &[first, second] : m_inMany)
            --twos[first][second];
        std::vector<AlikeCases> cases = m_many;
        for (std::size_t i = 0; i < twos.size(); ++i) {
            for (std::size_t j = 0; j < twos.size(); ++j) {
                AlikeCases alike{std::vector<std::int64_t>(twos.size(), 0), twos[i][j]};
                ++alike.readings[i];
                ++alike.readings[j];
                cases.push_back(alike);
            }
        }
        return cases;
    }

    Strictness strictness() const
    {
        Strictness result;
        double sum = 0;
        std::int64_t count = 0;
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            for (std::size_t j = 0; j < m_pairs.size(); ++j) {
                const std::int64_t pairs = m_pairs[i][j];
                const int side = harder({static_cast<quint8>(i + answer_code::firstCategory),
                                         static_cast<quint8>(j + answer_code::firstCategory)});
                result.firstHarder += side < 0 ? pairs : 0;
                result.secondHarder += side > 0 ? pairs : 0;
                const double apart = m_isOrdered ? static_cast<double>(j) - static_cast<double>(i) : -side;
                sum += static_cast<double>(pairs) * apart;
                count += pairs;
            }
        }
        result.meanDifference = count == 0 ? 0 : sum / static_cast<double>(count);
        return result;
    }

    const Scale *m_scale;
    qsizetype m_position; ///< of the field among the coded ones
    ReadingPairs m_pairs;
    bool m_isOrdered;
    std::vector<bool> m_favourable;
    std::vector<std::vector<Disagreement>> m_byWidth;
    std::vector<AlikeCases> m_many;
    std::vector<std::pair<std::size_t, std::size_t>> m_inMany; ///< the pairs of those cases
    NotScored m_notScored;
};

AgreementFigures QuestionCounter::figures() const
{
    AgreementFigures figures;
    figures.isOrdered = m_isOrdered;
    const auto isGiven = [this](std::size_t category) {
        return std::ranges::any_of(m_pairs[category], [](std::int64_t pairs) { return pairs > 0; }) ||
               std::ranges::any_of(m_pairs, [category](const auto &row) { return row[category] > 0; });
    };
    for (std::size_t category = 0; category < m_pairs.size(); ++category) {
        if (!m_scale->categories.at(static_cast<qsizetype>(category)).inputOnly || isGiven(category))
            figures.categories.push_back(static_cast<int>(category));
    }
    for (const int first : figures.categories) {
        std::vector<std::int64_t> &row = figures.pairs.emplace_back();
        for (const int second : figures.categories) {
            row.push_back(m_pairs[static_cast<std::size_t>(first)][static_cast<std::size_t>(second)]);
            figures.count += row.back();
        }
    }
    const ReadingPairs &pairs = figures.pairs;
    figures.exact = statistics::shareAgreeing(pairs);
    figures.kappa = statistics::cohenKappa(pairs, AgreementWeights::Unweighted);
    // Of two categories all weights are the same.
    if (m_isOrdered || pairs.size() == 2) {
        figures.linear = statistics::cohenKappa(pairs, AgreementWeights::Linear);
        figures.quadratic = statistics::cohenKappa(pairs, AgreementWeights::Quadratic);
    }
    if (m_isOrdered)
        figures.withinOne = statistics::shareAgreeing(pairs, 1);
    figures.alpha = statistics::krippendorffAlphaOfAlike(
        alikeCases(), m_isOrdered ? statistics::CategoryDistance::Ordinal : statistics::CategoryDistance::Nominal);
    figures.ac1 = statistics::gwetCoefficient(pairs, AgreementWeights::Unweighted);
    figures.ac2 = m_isOrdered ? statistics::gwetCoefficient(pairs, AgreementWeights::Quadratic) : figures.ac1;
    figures.bowker = statistics::bowkerTest(pairs);
    figures.stuartMaxwell = statistics::stuartMaxwellTest(pairs);
    figures.strictness = strictness();
    return figures;
}

/// One pass over the cases.
class AgreementCounter {
public:
    AgreementCounter(const FormDefinition &form, const Pack &pack, const std::optional<ReaderChoice> &chosen)
        : m_chosen(chosen)
    {
        const QList<const Field *> coded = form.codedFields();
        for (qsizetype position = 0; position < coded.size(); ++position) {
            const Field &field = *coded.at(position);
            if (field.kind != FieldKind::Scored)
                continue;
            const Scale *scale = pack.scale(field.scale);
            if (!scale)
                throw std::invalid_argument("the pack has no scale " + field.scale.toStdString());
            m_fields.append(&field);
            m_questions.emplace_back(*scale, position);
        }
    }

    void add(const ReadCase &readCase, std::size_t position)
    {
        const auto compared = comparedReadings(readCase, m_chosen);
        for (qsizetype one = 0; one < readCase.readings.size(); ++one) {
            for (qsizetype other = one + 1; other < readCase.readings.size(); ++other)
                addReaders(readCase.readings.at(one), readCase.readings.at(other));
        }
        if (!compared)
            return;
        ++cases;
        for (QuestionCounter &question : m_questions) {
            question.add({question.codeOf(*compared->first), question.codeOf(*compared->second)}, position);
            if (!m_chosen && readCase.readings.size() > 2)
                question.addMany(readCase);
        }
    }

    QList<AgreementRow> rows() const
    {
        QList<AgreementRow> rows;
        for (std::size_t question = 0; question < m_questions.size(); ++question) {
            const Field &field = *m_fields.at(static_cast<qsizetype>(question));
            rows.append({field.id, field.label, field.scale, m_questions[question].figures(),
                         m_questions[question].notScored(), m_questions[question].disagreements()});
        }
        return rows;
    }

    QList<ScaleAgreement> scales(const Pack &pack) const
    {
        QList<ScaleAgreement> together;
        for (const Field *first : m_fields) {
            if (std::ranges::any_of(together, [first](const ScaleAgreement &one) { return one.scale == first->scale; }))
                continue;
            ScaleAgreement scale{first->scale, 0, {}};
            QuestionCounter sum(*pack.scale(first->scale), 0);
            for (std::size_t question = 0; question < m_questions.size(); ++question) {
                if (m_fields.at(static_cast<qsizetype>(question))->scale != scale.scale)
                    continue;
                sum.addAll(m_questions[question]);
                ++scale.questions;
            }
            scale.figures = sum.figures();
            together.append(scale);
        }
        return together;
    }

    QList<ReaderPair> readerPairs() const
    {
        QList<ReaderPair> pairs;
        for (const auto &[readers, pair] : m_readerPairs) {
            pairs.append(pair);
            pairs.last().p = statistics::signTest(pair.oneHarder, pair.otherHarder);
        }
        std::ranges::stable_sort(pairs, std::ranges::greater(), &ReaderPair::cases);
        return pairs;
    }

    std::int64_t cases = 0;

private:
    void addReaders(const CaseReading &reading, const CaseReading &otherReading)
    {
        const bool inOrder = reading.reader < otherReading.reader;
        const CaseReading &one = inOrder ? reading : otherReading;
        const CaseReading &other = inOrder ? otherReading : reading;
        ReaderPair &pair = m_readerPairs[{one.reader, other.reader}];
        pair.readers = {one.reader, other.reader};
        ++pair.cases;
        int balance = 0;
        for (const QuestionCounter &question : m_questions) {
            const TwoCodes codes{question.codeOf(one), question.codeOf(other)};
            if (!isCategory(codes.first) || !isCategory(codes.second))
                continue;
            ++pair.answers;
            pair.agreeing += codes.first == codes.second ? 1 : 0;
            balance += question.harder(codes);
        }
        pair.oneHarder += balance < 0 ? 1 : 0;
        pair.otherHarder += balance > 0 ? 1 : 0;
    }

    std::optional<ReaderChoice> m_chosen;
    QList<const Field *> m_fields;
    std::vector<QuestionCounter> m_questions;
    std::map<std::pair<int, int>, ReaderPair> m_readerPairs;
};

} // namespace

int AgreementFigures::harderReader() const
{
    if (stuartMaxwell.degreesOfFreedom == 0 || stuartMaxwell.p > statistics::usualAlpha)
        return 0;
    return strictness.meanDifference < 0 ? 1 : strictness.meanDifference > 0 ? -1 : 0;
}

std::optional<std::pair<const CaseReading *, const CaseReading *>>
comparedReadings(const ReadCase &readCase, const std::optional<ReaderChoice> &chosen)
{
    if (readCase.standing != CaseStanding::Comparable || readCase.readings.size() < 2)
        return std::nullopt;
    if (!chosen)
        return std::pair(&readCase.readings.at(0), &readCase.readings.at(1));
    const auto readingBy = [&readCase](int reader) {
        const auto found = std::ranges::find(readCase.readings, reader, &CaseReading::reader);
        return found == readCase.readings.end() ? nullptr : &*found;
    };
    const CaseReading *one = readingBy(chosen->one);
    const CaseReading *other = readingBy(chosen->other);
    if (!one || !other || one == other)
        return std::nullopt;
    return std::pair(one, other);
}

AgreementTable agreementTable(const ReadCases &cases, const Pack &pack, const Filter &filter,
                              const std::optional<ReaderChoice> &chosen)
{
    const FormDefinition *form = pack.form(cases.form);
    if (!form)
        throw std::invalid_argument("the pack has no form " + cases.form.toStdString());
    AgreementTable table;
    table.form = form->id;
    table.title = form->title;
    table.formVersion = form->version;
    table.filter = filter;
    table.chosen = chosen;
    AgreementCounter counter(*form, pack, chosen);
    for (std::size_t position = 0; position < cases.cases.size(); ++position) {
        const ReadCase &readCase = cases.cases[position];
        if (!passes(readCase, filter))
            continue;
        table.unfinished += readCase.standing == CaseStanding::Unfinished ? 1 : 0;
        table.sameReader += readCase.standing == CaseStanding::SameReader ? 1 : 0;
        if (readCase.standing == CaseStanding::Comparable)
            counter.add(readCase, position);
    }
    table.cases = counter.cases;
    table.rows = counter.rows();
    table.scales = counter.scales(pack);
    table.readerPairs = counter.readerPairs();
    for (const ScaleAgreement &scale : std::as_const(table.scales)) {
        table.answers += scale.figures.count;
        for (std::size_t i = 0; i < scale.figures.pairs.size(); ++i)
            table.agreeing += scale.figures.pairs[i][i];
    }
    return table;
}

QStringList recordsInCell(const ReadCases &cases, const Pack &pack, const AgreementTable &table, const QString &fieldId,
                          int first, int second)
{
    const FormDefinition *form = pack.form(cases.form);
    const Field *field = form ? form->field(fieldId) : nullptr;
    if (!field || field->kind != FieldKind::Scored)
        throw std::invalid_argument("the form has no scored question “" + fieldId.toStdString() + "”");
    const qsizetype position = form->codedFields().indexOf(field);
    const auto gives = [position](const CaseReading &reading, int category) {
        return static_cast<quint8>(reading.answers.at(position)) == answer_code::firstCategory + category;
    };
    QStringList records;
    for (const ReadCase &readCase : cases.cases) {
        const auto compared = comparedReadings(readCase, table.chosen);
        if (compared && passes(readCase, table.filter) && gives(*compared->first, first) &&
            gives(*compared->second, second))
            records.append(readCase.readings.constFirst().record);
    }
    return records;
}

} // namespace caseaudit
