#include "app/viewmodels/sampling_view_model.h"

#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

/// 30 cases of Angus and 50 of Dundee; the first ten of each are of women.
QUrl frame(const OpenFile &file)
{
    QString text = u"case_ref,authority,category\n"_s;
    for (int i = 1; i <= 30; ++i)
        text += u"A/%1,Angus,%2\n"_s.arg(i).arg(i <= 10 ? u"women"_s : u"men"_s);
    for (int i = 1; i <= 50; ++i)
        text += u"D/%1,Dundee,%2\n"_s.arg(i).arg(i <= 10 ? u"women"_s : u"men"_s);
    return QUrl::fromLocalFile(file.write(u"frame.csv"_s, text));
}

QStringList texts(RowsModel *rows, int row)
{
    return rows->value(row, u"texts"_s).toStringList();
}

} // namespace

class SamplingViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void previewFollowsWhatIsTyped()
    {
        OpenFile file;
        SamplingViewModel sampling(file.holder, 42);
        const QAbstractItemModelTester tester(sampling.preview());
        QCOMPARE(sampling.seed(), u"42"_s);
        QVERIFY(!sampling.canDraw());
        sampling.chooseFile(frame(file));
        QCOMPARE(sampling.error(), QString());
        QCOMPARE(sampling.category(), u"category"_s);
        // One in ten of 80 is 8: 2 of 20, 1 of 10, 4 of 40, 1 of 10; one is read twice.
        QCOMPARE(sampling.preview()->count(), 5);
        QCOMPARE(texts(sampling.preview(), 0).first(3), (QStringList{u"Angus, men"_s, u"20"_s, u"2"_s}));
        QCOMPARE(texts(sampling.preview(), 4).first(3), (QStringList{u"All"_s, u"80"_s, u"8"_s}));
        QCOMPARE(sampling.previewText(), u"8 of 80 cases, 1 of them read twice"_s);

        sampling.setCategory(u"-"_s);
        QCOMPARE(sampling.preview()->count(), 3);
        sampling.setMethod(u"per_authority"_s);
        sampling.setAmount(u"15"_s);
        QCOMPARE(texts(sampling.preview(), 0).first(3), (QStringList{u"Angus"_s, u"30"_s, u"15"_s}));
        sampling.setMethod(u"precision"_s);
        // Ten points of 80: 44, as the planning formula has it.
        QCOMPARE(texts(sampling.preview(), 2).first(3), (QStringList{u"All"_s, u"80"_s, u"44"_s}));
        sampling.setMethod(u"fraction"_s);
        QCOMPARE(sampling.amount(), u"10"_s);
        QVERIFY(sampling.canDraw());
    }

    void wrongNumbersAreSaid()
    {
        OpenFile file;
        SamplingViewModel sampling(file.holder, 1);
        sampling.chooseFile(frame(file));
        sampling.setAmount(u"some"_s);
        QVERIFY(sampling.designError().contains(u"“some”"_s));
        QVERIFY(!sampling.canDraw());
        sampling.setAmount(u"101"_s);
        QVERIFY(sampling.designError().contains(u"at most 100 per cent"_s));
        sampling.setAmount(u"12,5 %"_s);
        QCOMPARE(sampling.designError(), QString());
        sampling.setSeed(u"-1"_s);
        QVERIFY(sampling.designError().contains(u"“-1”"_s));
    }

    void refusedListShowsItsPlaces()
    {
        OpenFile file;
        SamplingViewModel sampling(file.holder, 1);
        const QString path = file.write(u"frame.csv"_s, u"case_ref,authority\nA/1,Fife\n"_s);
        sampling.chooseFile(QUrl::fromLocalFile(path));
        QCOMPARE(sampling.problemCount(), 1);
        QCOMPARE(sampling.problems()->rowTexts(0).first(4),
                 (QStringList{u"frame.csv"_s, u"2"_s, u"authority"_s, u"Fife"_s}));
        QVERIFY(!sampling.canDraw());
        file.write(u"frame.csv"_s, u"case_ref,authority\nA/1,Angus\n"_s);
        sampling.readAgain();
        QCOMPARE(sampling.problemCount(), 0);
        QVERIFY(sampling.canDraw());
        sampling.chooseFile(QUrl::fromLocalFile(file.path(u"nowhere.csv"_s)));
        QVERIFY(sampling.error().contains(u"nowhere.csv"_s));
        QVERIFY(!sampling.hasFrame());
    }

    void drawsMakesDraftsAndReplaces()
    {
        OpenFile file;
        SamplingViewModel sampling(file.holder, 42);
        sampling.setShown(true);
        sampling.chooseFile(frame(file));
        sampling.setForm(u"ser"_s);
        sampling.setAuditors(u"jm, kl"_s);
        sampling.draw();
        QCOMPARE(sampling.error(), QString());
        QCOMPARE(sampling.notice(), u"8 cases drawn, 1 to be read twice. The sample is kept."_s);
        QCOMPARE(sampling.seed(), u"43"_s);
        QCOMPARE(sampling.samples()->count(), 1);
        QCOMPARE(sampling.cases()->count(), 8);
        QCOMPARE(sampling.sampleTitle(), u"SER · cycle 2005 · 10 % of cases · seed 42"_s);
        QVERIFY(sampling.canDraft());

        sampling.makeDrafts();
        QCOMPARE(sampling.notice(), u"8 drafts made, and 1 for a second reader."_s);
        QVERIFY(!sampling.canDraft());
        QCOMPARE(texts(sampling.coverage(), 4),
                 (QStringList{u"All"_s, u"80"_s, u"8"_s, u"8"_s, u"0"_s, u"0"_s, u"0 of 1"_s}));
        QSignalSpy audits(&sampling, &SamplingViewModel::auditsRequested);
        sampling.openStratum(4);
        QCOMPARE(audits.at(0).at(0).toStringList().size(), 9);
        QSignalSpy audit(&sampling, &SamplingViewModel::auditRequested);
        sampling.openCase(0);
        QCOMPARE(audit.size(), 1);

        const QString out = sampling.cases()->value(0, u"caseRef"_s).toString();
        sampling.replace(0, u"file destroyed"_s);
        QCOMPARE(sampling.error(), QString());
        QCOMPARE(sampling.cases()->count(), 9);
        QCOMPARE(sampling.cases()->value(0, u"caseRef"_s).toString(), out);
        QCOMPARE(sampling.cases()->value(0, u"canReplace"_s).toBool(), false);
        QVERIFY(texts(sampling.cases(), 0).last().endsWith(u": file destroyed"_s));
        QVERIFY(sampling.canDraft());
        sampling.replace(0, u"again"_s);
        QVERIFY(sampling.error().contains(u"It was replaced by"_s));
    }

    void sampleWithoutFormAsksForOne()
    {
        OpenFile file;
        SamplingViewModel sampling(file.holder, 42);
        sampling.setShown(true);
        sampling.chooseFile(frame(file));
        sampling.draw();
        QVERIFY(sampling.needsForm());
        sampling.makeDrafts();
        QVERIFY(!sampling.error().isEmpty());
        sampling.setForm(u"hbr"_s);
        sampling.makeDrafts();
        QCOMPARE(sampling.error(), QString());
        QVERIFY(!sampling.needsForm());
    }

    void samplesAreReadOnlyWhileTheyAreOnShow()
    {
        OpenFile file;
        SamplingViewModel sampling(file.holder, 42);
        sampling.chooseFile(frame(file));
        sampling.draw();
        QCOMPARE(sampling.samples()->count(), 0);
        sampling.setShown(true);
        QCOMPARE(sampling.samples()->count(), 1);
    }

    void closedFileLeavesNothing()
    {
        OpenFile file;
        SamplingViewModel sampling(file.holder, 42);
        sampling.setShown(true);
        sampling.chooseFile(frame(file));
        sampling.draw();
        file.holder.close();
        QCOMPARE(sampling.samples()->count(), 0);
        QCOMPARE(sampling.sampleId(), QString());
        QVERIFY(!sampling.hasFrame());
        sampling.draw();
        sampling.makeDrafts();
        sampling.replace(0, u"x"_s);
        sampling.openStratum(0);
    }
};

QTEST_GUILESS_MAIN(SamplingViewModelTest)
#include "sampling_view_model_test.moc"
