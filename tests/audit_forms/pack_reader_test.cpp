#include "damaged_pack.h"

#include "audit_forms/pack_reader.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace caseaudit;

class PackReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEmbeddedPackReads();
    void theEmbeddedBaselineIsWhatWasPrinted();
    void theEmbeddedPlanHasAllRowsInOrder();
    void aFieldIsReadWithAllItsParts();
    void aKpiIsReadWithAllItsParts();
    void anotherPartnershipsPackReads();
    void aPlanIsReadWithAllItsParts();

    void aFolderThatDoesNotExistIsNamed();
    void missingFilesAreNamed();
    void filesThatBelongNowhereAreNamed();
    void aFormIsNamedLikeItsId();
    void aFileOverFiveMebibytesIsRefused();
    void oneBadFileDoesNotHideAnother();
    void theErrorSaysEverythingInItsText();

    void theFolderAndItsBytesAreTheSamePack();
    void otherFilesInTheFolderAreLeftAlone();
    void theDigestIsOverPathsAndBytesWithTheirLengths();
    void theDigestChangesWithAnyByte();
    void theOrderOfFilesDoesNotMatter();
};

// The numbers of the 2004 tables and of the plan: Dundee City Council, report 299-2005.

void PackReaderTest::theEmbeddedPackReads()
{
    const Pack pack = defaultPack();
    QCOMPARE(pack.id, QStringLiteral("tayside"));
    QStringList forms;
    for (const FormDefinition &form : pack.forms)
        forms.append(form.id);
    QCOMPARE(forms.join(u' '),
             QStringLiteral("ser hbr planning supervision pdo_ser pdo_supervision community_service"));
    QCOMPARE(pack.scale(QStringLiteral("rating"))->shares.first().categories,
             QStringList({QStringLiteral("good"), QStringLiteral("very_good")}));
    QVERIFY(pack.scale(QStringLiteral("kpi"))->categories.last().inputOnly);
    QCOMPARE(pack.abbreviations.first().shortForm, QStringLiteral("SER"));
    QCOMPARE(pack.files.size(), 13);
}

void PackReaderTest::theEmbeddedBaselineIsWhatWasPrinted()
{
    const Pack pack = defaultPack();
    const Baseline &baseline = pack.baseline.value();
    QCOMPARE(baseline.cycle, QStringLiteral("2004"));
    QCOMPARE(baseline.auditedOn, QDate(2004, 12, 31));
    QSet<QString> tables;
    qsizetype figures = 0;
    int completeRowsNotAddingUp = 0;
    for (const BaselineRow &row : baseline.rows) {
        tables.insert(row.row.section(u'.', 0, 0));
        figures += row.percent.size();
        const int sum = std::accumulate(row.percent.begin(), row.percent.end(), 0);
        completeRowsNotAddingUp += row.remainder.isEmpty() && sum != 100 ? 1 : 0;
    }
    QCOMPARE(tables.size(), 9);
    QCOMPARE(baseline.rows.size(), 40);
    QCOMPARE(figures, 131);
    QCOMPARE(completeRowsNotAddingUp, 12);
    int audits = 0;
    for (const ReconstructionGroup &group : baseline.reconstruction)
        audits += group.audits;
    QCOMPARE(audits, 345); // 121 + 23 + 49 + 101 + 22 + 15 + 14

    const BaselineRow *throughcare = baseline.row(QStringLiteral("kpi.first_appointment_throughcare"));
    QCOMPARE(throughcare->firstAudit, 85);
    QCOMPARE(throughcare->workingCount, 16);
    const BaselineRow *appointments = baseline.row(QStringLiteral("pdo_performance_sex.appointments_4_weeks"));
    QCOMPARE(appointments->percent, (QMap<QString, int>{{QStringLiteral("yes"), 80}}));
    QCOMPARE(appointments->remainder, QStringLiteral("no_unstated"));
}

void PackReaderTest::theEmbeddedPlanHasAllRowsInOrder()
{
    const Pack pack = defaultPack();
    QStringList refs;
    for (const PlanRow &row : pack.actionPlan->rows)
        refs.append(row.ref);
    const QList<QPair<QChar, int>> rowsOfThemes{{u'A', 6},  {u'B', 6},  {u'C', 4}, {u'D', 3},
                                                {u'E', 10}, {u'F', 13}, {u'G', 7}};
    QStringList expected;
    for (const auto &[theme, rows] : rowsOfThemes) {
        for (int number = 1; number <= rows; ++number)
            expected.append(theme + QString::number(number));
    }
    QCOMPARE(expected.size(), 49);
    QCOMPARE(refs, expected);
    QStringList byHand;
    for (const PlanRow &row : pack.actionPlan->rows) {
        QCOMPARE(row.theme, QString(row.ref.front().toLower()));
        if (row.followedByHand)
            byHand.append(row.ref);
    }
    QCOMPARE(byHand.join(u' '), QStringLiteral("A3 B4 B5 E7 E9 E10 F5 F6 F7 F10 F11 F13 G1 G2 G3 G5 G6 G7"));
    QCOMPARE(pack.actionPlan->row(QStringLiteral("C4"))->provenance, Provenance::Implied);
    QCOMPARE(pack.actionPlan->row(QStringLiteral("G2"))->provenance, Provenance::Text);
}

void PackReaderTest::aFieldIsReadWithAllItsParts()
{
    const Pack pack = readPack(damaged_pack::garden(), QStringLiteral("garden"));
    const FormDefinition &form = *pack.form(QStringLiteral("visit"));
    QVERIFY(form.hasContactLog);
    const Field &kind = form.fields.at(0);
    QCOMPARE(kind.kind, FieldKind::Choice);
    QCOMPARE(kind.role, FieldRole::Group);
    QCOMPARE(kind.choices.first().accepts, QStringList{QStringLiteral("Vegetables")});
    QCOMPARE(form.fields.at(1).kind, FieldKind::Date);
    QCOMPARE(form.fields.at(1).role, FieldRole::StartDate);
    const Field &compost = form.fields.at(4);
    QCOMPARE(compost.kind, FieldKind::Scored);
    QCOMPARE(compost.role, FieldRole::None);
    QCOMPARE(compost.basis, FieldBasis::Plan);
    QCOMPARE(compost.guidance.value(QStringLiteral("good")), QStringLiteral("Three heaps."));
    QCOMPARE(compost.askedWhen.first().field, QStringLiteral("soil"));
    QCOMPARE(compost.askedWhen.first().is, QStringList({QStringLiteral("fair"), QStringLiteral("good")}));
    QVERIFY(!compost.kpi);
}

void PackReaderTest::aKpiIsReadWithAllItsParts()
{
    const Pack pack = readPack(damaged_pack::garden(), QStringLiteral("garden"));
    const KpiRule &rule = pack.form(QStringLiteral("visit"))->field(QStringLiteral("seen_in_time"))->kpi.value();
    QCOMPARE(rule.windowDays, std::optional(7));
    QCOMPARE(rule.needed, 1);
    QCOMPARE(rule.neededWhen.first().when.field, QStringLiteral("garden_kind"));
    QCOMPARE(rule.neededWhen.first().needed, 2);
    QCOMPARE(rule.needs, QStringList{QStringLiteral("garden_kind")});
    QCOMPARE(rule.overrideReasons, QStringList{QStringLiteral("The log lacks a visit")});
    QCOMPARE(rule.kinds, QList<ContactKind>{ContactKind::HomeVisit});
    QCOMPARE(rule.outcomes, QList<ContactOutcome>{ContactOutcome::Kept});

    const Pack tayside = defaultPack();
    const FormDefinition *communityService = tayside.form(QStringLiteral("community_service"));
    QVERIFY(!communityService->field(QStringLiteral("work_started_in_time"))->kpi->windowDays);
}

void PackReaderTest::aPlanIsReadWithAllItsParts()
{
    const Pack pack = readPack(damaged_pack::garden(), QStringLiteral("garden"));
    const PlanRow &row = *pack.actionPlan->row(QStringLiteral("A1"));
    QCOMPARE(row.due, QDate(2000, 4, 1));
    QCOMPARE(row.actions.first().leads.first().printed, QStringLiteral("Hd Gardener"));
    QCOMPARE(row.actions.first().authorities, QStringList{QStringLiteral("south")});
    QCOMPARE(row.aspects.first().rows, QStringList{QStringLiteral("visits.soil")});
    QCOMPARE(row.evidence.size(), 8);
    const EvidenceRule &answered = row.evidence.at(1);
    QCOMPARE(answered.kind, QStringLiteral("answered"));
    QVERIFY(!answered.shownOnly);
    QCOMPARE(answered.parameters.keys(), QStringList({QStringLiteral("field"), QStringLiteral("share")}));
    QCOMPARE(answered.parameters[u"share"].toDouble(), 0.95);
    QVERIFY(row.evidence.at(6).shownOnly);
    QVERIFY(!pack.actionPlan->theme(QStringLiteral("people"))->printed);
    QVERIFY(pack.actionPlan->row(QStringLiteral("A2"))->followedByHand);
}

void PackReaderTest::anotherPartnershipsPackReads()
{
    const Pack pack = readPack(QStringLiteral(CASEAUDIT_TEST_DATA "/packs/cottage"));
    QCOMPARE(pack.version, 3);
    QCOMPARE(pack.authorityFor(QStringLiteral("Glen & Strath")), std::optional(QStringLiteral("glen")));
    QCOMPARE(pack.scales.first().categories.size(), 6);
    QCOMPARE(pack.forms.first().version, 2);
    QVERIFY(!pack.baseline);
    QVERIFY(!pack.actionPlan);
}

void PackReaderTest::aFolderThatDoesNotExistIsNamed()
{
    const QString folder = QStringLiteral(CASEAUDIT_TEST_DATA "/packs/nowhere");
    try {
        readPack(folder);
        QFAIL("a folder that does not exist was read");
    } catch (const PackError &error) {
        QCOMPARE(error.problems().size(), 1);
        QCOMPARE(error.problems().first().file, folder);
        QCOMPARE(error.problems().first().found, QStringLiteral("no such folder"));
    }
}

void PackReaderTest::missingFilesAreNamed()
{
    damaged_pack::Files files = damaged_pack::garden();
    files.remove(QStringLiteral("forms/letter.json"));
    files.remove(QStringLiteral("tables.json"));
    QCOMPARE(damaged_pack::problemsOf(files),
             QStringLiteral("tables.json : found no such file, expected a file that every pack has\n"
                            "forms/letter.json : found no such file, expected a form that pack.json lists"));
    files.remove(QStringLiteral("pack.json"));
    QCOMPARE(damaged_pack::problemsOf(files),
             QStringLiteral("pack.json : found no such file, expected a file that every pack has\n"
                            "tables.json : found no such file, expected a file that every pack has"));
}

void PackReaderTest::filesThatBelongNowhereAreNamed()
{
    damaged_pack::Files files = damaged_pack::garden();
    files.insert(QStringLiteral("forms/postcard.json"),
                 QByteArray(files.value(QStringLiteral("forms/letter.json"))).replace("\"letter\"", "\"postcard\""));
    files.insert(QStringLiteral("table.json"), "{}");
    QCOMPARE(damaged_pack::problemsOf(files),
             QStringLiteral("table.json : found a file of this name, "
                            "expected pack.json, forms/<id>.json, tables.json, baseline.json, action_plan.json, "
                            "calendar.json, measures.json\n"
                            "forms/postcard.json : found a form, expected only forms that pack.json lists"));
}

void PackReaderTest::aFormIsNamedLikeItsId()
{
    damaged_pack::Files files = damaged_pack::garden();
    files[QStringLiteral("forms/letter.json")].replace("\"id\": \"letter\"", "\"id\": \"note\"");
    QCOMPARE(damaged_pack::problemsOf(files),
             QStringLiteral("forms/letter.json /id: found \"note\", expected the name of the file without .json"));
}

void PackReaderTest::aFileOverFiveMebibytesIsRefused()
{
    damaged_pack::Files files = damaged_pack::garden();
    QByteArray &tables = files[QStringLiteral("tables.json")];
    tables = tables.leftJustified(5 * 1024 * 1024, ' ');
    QCOMPARE(damaged_pack::problemsOf(files), QString());
    tables.append(' ');
    QCOMPARE(damaged_pack::problemsOf(files),
             QStringLiteral("tables.json : found a larger file, expected at most 5242880 bytes"));
}

void PackReaderTest::oneBadFileDoesNotHideAnother()
{
    damaged_pack::Files files = damaged_pack::garden();
    files[QStringLiteral("pack.json")].replace("\"version\": 1", "\"version\": 0");
    files[QStringLiteral("baseline.json")].replace("\"cycle\": \"1999\"", "\"cycle\": \"1999\", \"cycle\": \"1999\"");
    files[QStringLiteral("tables.json")].chop(3);
    const QString problems = damaged_pack::problemsOf(files);
    QCOMPARE(problems.count(u'\n'), 2);
    QVERIFY(problems.startsWith(QLatin1String("baseline.json /cycle: found the key \"cycle\" a second time")));
    QVERIFY(problems.contains(QLatin1String("\npack.json /version: found 0")));
    QVERIFY(problems.contains(QLatin1String("\ntables.json : found unterminated")));
}

void PackReaderTest::theErrorSaysEverythingInItsText()
{
    const PackError error(QStringLiteral("here"),
                          {{QStringLiteral("a.json"), QStringLiteral("/b"), QStringLiteral("1"), QStringLiteral("2")},
                           {QStringLiteral("c.json"), QString(), QStringLiteral("3"), QStringLiteral("4")}});
    QCOMPARE(error.what(), "the pack here cannot be used\na.json /b: found 1, expected 2\nc.json: found 3, expected 4");
}

void PackReaderTest::theFolderAndItsBytesAreTheSamePack()
{
    const Pack fromFolder = readPack(QStringLiteral(CASEAUDIT_TEST_DATA "/packs/garden"));
    const Pack fromBytes = readPack(damaged_pack::garden(), QStringLiteral("garden"));
    QCOMPARE(fromFolder.digest, fromBytes.digest);
    QCOMPARE(fromFolder.files, damaged_pack::garden());
    QCOMPARE(readPack(QStringLiteral(CASEAUDIT_SOURCE "/audit_forms/packs/tayside")).digest, defaultPack().digest);
}

void PackReaderTest::otherFilesInTheFolderAreLeftAlone()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("forms")));
    damaged_pack::Files files = damaged_pack::garden();
    files.insert(QStringLiteral("README.md"), "About this pack.");
    for (auto file = files.begin(); file != files.end(); ++file) {
        QFile written(folder.filePath(file.key()));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(*file);
    }
    const Pack pack = readPack(folder.path());
    QCOMPARE(pack.files, damaged_pack::garden());
}

void PackReaderTest::theDigestIsOverPathsAndBytesWithTheirLengths()
{
    const QString folder = QStringLiteral(CASEAUDIT_TEST_DATA "/packs/cottage/");
    QByteArray expected;
    // In the order of the paths; lengths as eight bytes, the highest first.
    for (const char *path : {"forms/discharge.json", "pack.json", "tables.json"}) {
        const QByteArray bytes = damaged_pack::bytesOf(folder + QString::fromLatin1(path));
        for (const QByteArray &part : {QByteArray(path), bytes}) {
            for (int shift = 56; shift >= 0; shift -= 8)
                expected.append(static_cast<char>((static_cast<quint64>(part.size()) >> shift) & 0xff));
            expected.append(part);
        }
    }
    QCOMPARE(readPack(folder).digest,
             QString::fromLatin1(QCryptographicHash::hash(expected, QCryptographicHash::Sha256).toHex()));
}

void PackReaderTest::theDigestChangesWithAnyByte()
{
    const damaged_pack::Files files = damaged_pack::garden();
    QSet<QString> digests{readPack(files, QStringLiteral("garden")).digest};
    for (const QString &path : files.keys()) {
        damaged_pack::Files changed = files;
        changed[path].append('\n'); // means the same, and is another pack
        digests.insert(readPack(changed, QStringLiteral("garden")).digest);
    }
    QCOMPARE(digests.size(), files.size() + 1);
}

void PackReaderTest::theOrderOfFilesDoesNotMatter()
{
    const damaged_pack::Files files = damaged_pack::garden();
    damaged_pack::Files reversed;
    const QStringList paths = files.keys();
    for (auto path = paths.rbegin(); path != paths.rend(); ++path)
        reversed.insert(*path, files.value(*path));
    QCOMPARE(readPack(reversed, QStringLiteral("garden")).digest, readPack(files, QStringLiteral("garden")).digest);
}

QTEST_GUILESS_MAIN(PackReaderTest)
#include "pack_reader_test.moc"
