#include "app/workspace/agreement.h"

#include "app/storage/reading_query.h"
#include "app/workspace/workspace.h"

#include <algorithm>
#include <stdexcept>

namespace caseaudit {

namespace {

const QString firstReading = QStringLiteral("1");
const QString secondReading = QStringLiteral("2");

/// All readings of one case.
using CaseReadings = QList<StoredReading>;

bool isSameCase(const StoredReading &one, const StoredReading &other)
{
    return one.foldedRef == other.foldedRef && one.audit.cycle == other.audit.cycle &&
           one.audit.authority == other.audit.authority;
}

/// Numbers auditors in order of their names.
class ReaderNumbers {
public:
    void add(const QString &auditor)
    {
        QString &name = m_names[foldedReader(auditor)];
        if (name.isEmpty())
            name = auditor.simplified();
    }
    void number()
    {
        names = QStringList(m_names.begin(), m_names.end());
        int next = 0;
        for (auto name = m_names.begin(); name != m_names.end(); ++name)
            m_numbers.insert(name.key(), next++);
    }
    int of(const QString &auditor) const { return m_numbers.value(foldedReader(auditor)); }

    QStringList names;

private:
    QMap<QString, QString> m_names;
    QHash<QString, int> m_numbers;
};

ReadCase readCaseOf(const CaseReadings &readings, const ReaderNumbers &numbers)
{
    const auto first = std::find_if(readings.begin(), readings.end(),
                                    [](const StoredReading &reading) { return reading.reading == firstReading; });
    const ScoredAudit &audit = first->audit;
    ReadCase made;
    made.caseRef = first->caseRef;
    made.authority = audit.authority;
    made.team = audit.team;
    made.worker = audit.worker;
    made.cycle = audit.cycle;
    made.auditedOn = audit.auditedOn;
    QStringList readers;
    for (const StoredReading &reading : readings) {
        const bool isOwn = reading.reading == firstReading || reading.reading == secondReading;
        if (isOwn && !isCounted(reading.state)) {
            made.standing = CaseStanding::Unfinished;
            made.readings.clear();
            made.agreed.reset();
            return made;
        }
        const QString reader = foldedReader(reading.audit.auditor);
        if (isOwn && !readers.contains(reader)) {
            readers.append(reader);
            made.readings.append({reading.audit.recordId, numbers.of(reading.audit.auditor), reading.audit.answers});
        }
        if (!isOwn && isCounted(reading.state) && !made.agreed)
            made.agreed = reading.audit.answers;
    }
    if (made.readings.size() < 2) {
        made.standing = CaseStanding::SameReader;
        made.readings.clear();
    }
    return made;
}

} // namespace

ReadCases readCasesOf(const Workspace &workspace, const QString &form)
{
    const FormDefinition *definition = workspace.pack().form(form);
    if (!definition)
        throw std::invalid_argument("the pack has no such form");
    QList<CaseReadings> found;
    ReaderNumbers numbers;
    const qsizetype answers = definition->codedFields().size();
    forEachReading(workspace.store(), form, [&](const StoredReading &reading) {
        if (reading.audit.answers.size() != answers)
            throw std::invalid_argument("audit " + reading.audit.recordId.toStdString() +
                                        " does not have one answer per question of its form");
        if (found.isEmpty() || !isSameCase(found.constLast().constFirst(), reading))
            found.append(CaseReadings());
        found.last().append(reading);
        if (reading.reading == firstReading || reading.reading == secondReading)
            numbers.add(reading.audit.auditor);
    });
    numbers.number();
    ReadCases cases{form, numbers.names, {}};
    for (const CaseReadings &readings : std::as_const(found)) {
        // A second reading whose first was withdrawn is compared with nothing.
        if (readings.constFirst().reading == firstReading)
            cases.cases.push_back(readCaseOf(readings, numbers));
    }
    return cases;
}

const ReadCases &ReadingMemory::cases(const Workspace &workspace, const QString &form)
{
    const ChangeMark mark = workspace.changeMark();
    if (mark != m_mark) {
        m_cases.clear();
        m_mark = mark;
    }
    std::shared_ptr<const ReadCases> &known = m_cases[form];
    if (!known)
        known = std::make_shared<const ReadCases>(readCasesOf(workspace, form));
    return *known;
}

void ReadingMemory::clear()
{
    m_cases.clear();
    m_mark = {};
}

ReaderChoice readersNamed(const QString &text, const ReadCases &cases)
{
    const QStringList codes = text.split(u',');
    const auto refuse = [](const QString &why) -> std::invalid_argument {
        return std::invalid_argument("--pair: " + why.toStdString());
    };
    if (codes.size() != 2 || codes.at(0).simplified().isEmpty() || codes.at(1).simplified().isEmpty())
        throw refuse(QStringLiteral("found “%1”, expected two auditors' codes with a comma between").arg(text));
    const auto readerNamed = [&](const QString &code) {
        if (const std::optional<int> reader = cases.readerOf(code))
            return *reader;
        throw refuse(
            cases.readers.isEmpty()
                ? QStringLiteral("found “%1”; no audit of this form has a second reading").arg(code.simplified())
                : QStringLiteral("found “%1”, expected one of %2")
                      .arg(code.simplified(), cases.readers.join(QStringLiteral(", "))));
    };
    const ReaderChoice choice{readerNamed(codes.at(0)), readerNamed(codes.at(1))};
    if (choice.one == choice.other)
        throw refuse(QStringLiteral("found “%1” twice, expected two auditors").arg(codes.at(0).simplified()));
    return choice;
}

} // namespace caseaudit
