#include "app/viewmodels/agreement_view_model.h"

#include "tests/app/viewmodels/open_file.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

/// The SAS example of 19 files, by jm and kl.
QString sasReadings()
{
    QString csv = u"case_ref,authority,auditor,audited_on,cycle,reading,overall_standard\n"_s;
    const int pairs[3][3] = {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}};
    int file = 0;
    for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 3; ++j) {
            for (int n = 0; n < pairs[i][j]; ++n) {
                ++file;
                csv += u"F/%1,Dundee,jm,2005-11-01,2005,1,%2\n"_s.arg(file).arg(i + 1);
                csv += u"F/%1,Dundee,kl,2005-11-01,2005,2,%2\n"_s.arg(file).arg(j + 1);
            }
        }
    }
    return csv;
}

} // namespace

class AgreementViewModelTest : public QObject {
    Q_OBJECT

private:
    void importReadings()
    {
        m_file->import(u"ser"_s, sasReadings());
        m_agreement->setShown(true);
        m_agreement->setForm(u"ser"_s);
        m_agreement->setCurrentRow(4);
    }
    QString text(const RowsModel *rows, int row, const QString &role) const
    {
        return rows->value(row, role).toString();
    }

    std::unique_ptr<OpenFile> m_file;
    std::unique_ptr<AgreementViewModel> m_agreement;

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<OpenFile>();
        m_agreement = std::make_unique<AgreementViewModel>(m_file->holder, m_file->filter);
    }
    void cleanup() { m_agreement.reset(); }

    void nothingIsReadBeforeThePageIsShown()
    {
        QSignalSpy changed(m_agreement.get(), &AgreementViewModel::changed);
        m_file->import(u"ser"_s, sasReadings());
        QCOMPARE(changed.size(), 0);
        QVERIFY(!m_agreement->hasPairs());
        m_agreement->setShown(true);
        QVERIFY(m_agreement->hasPairs());
    }

    void withoutSecondReadingsItSaysHowToGetThem()
    {
        m_agreement->setShown(true);
        QVERIFY(!m_agreement->hasPairs());
        QVERIFY(m_agreement->emptyTitle().contains(u"second time"_s));
        QVERIFY(m_agreement->emptyText().contains(u"Second reading"_s));
    }

    void questionsCarryTheirFigures()
    {
        const QAbstractItemModelTester tester(m_agreement->rows());
        importReadings();
        QCOMPARE(m_agreement->rows()->count(), 9);
        QCOMPARE(text(m_agreement->rows(), 4, u"kappa"_s), u"0.48 (0.21 to 0.75)"_s);
        QCOMPARE(text(m_agreement->rows(), 4, u"linear"_s), u"0.47"_s);
        QCOMPARE(text(m_agreement->rows(), 4, u"exact"_s), u"68 %"_s);
        QCOMPARE(text(m_agreement->rows(), 4, u"mark"_s), u"few pairs"_s);
        QCOMPARE(text(m_agreement->rows(), 0, u"mark"_s), u"no pairs"_s);
        QCOMPARE(m_agreement->questionTitle(), u"Overall standard"_s);
        QCOMPARE(m_agreement->grid().cells.at(1).at(1).text, u"8"_s);
        QVERIFY(m_agreement->grid().cells.at(1).at(1).isMarked);
        QCOMPARE(m_agreement->disagreements()->count(), 6);
        QCOMPARE(text(m_agreement->disagreements(), 0, u"answers"_s), u"jm: Poor · kl: Good"_s);
    }

    void disagreementAsksForItsReadings()
    {
        importReadings();
        QSignalSpy asked(m_agreement.get(), &AgreementViewModel::readingsRequested);
        m_agreement->openDisagreement(0);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(m_file->workspace().audit(asked.at(0).at(0).toString())->caseRef, u"F/5"_s);
        m_agreement->openDisagreement(99);
        QCOMPARE(asked.size(), 1);
    }

    void cellAsksForItsAudits()
    {
        importReadings();
        QSignalSpy asked(m_agreement.get(), &AgreementViewModel::auditsRequested);
        m_agreement->openCell(0, 1);
        QCOMPARE(asked.at(0).at(0).toStringList().size(), 4);
        QCOMPARE(asked.at(0).at(1).toString(),
                 u"Overall standard: 4 pairs: first reading Poor, second reading Adequate"_s);
        m_agreement->openCell(0, 0); // no pair
        m_agreement->openCell(7, 7);
        QCOMPARE(asked.size(), 1);
    }

    void pairOfAuditorsGivesTheReadersTheirNames()
    {
        importReadings();
        QCOMPARE(m_agreement->pairs().size(), 2);
        m_agreement->openReaders(0);
        QCOMPARE(m_agreement->pair(), u"jm\nkl"_s);
        QCOMPARE(m_agreement->grid().rowTitle, u"jm"_s);
        QVERIFY(m_agreement->scope().contains(u"jm and kl"_s));
        m_agreement->setForm(u"hbr"_s);
        QCOMPARE(m_agreement->pair(), QString());
    }

    void filterOfThePageIsFollowed()
    {
        importReadings();
        m_file->filter.setAuthority(u"angus"_s);
        QVERIFY(!m_agreement->hasPairs());
        QVERIFY(m_agreement->emptyText().contains(u"filter"_s));
        m_file->filter.clear();
        QVERIFY(m_agreement->hasPairs());
        QCOMPARE(m_agreement->currentRow(), 4);
    }

    void calibrationKeepsNamesAndReferencesOutUntilAskedFor()
    {
        importReadings();
        m_agreement->setCalibrating(true);
        const AgreementGrid hidden = m_agreement->calibration();
        QCOMPARE(hidden.columnLabels, (QStringList{u"Reader A"_s, u"Reader B"_s}));
        QCOMPARE(hidden.rowLabels.at(0), u"≠ File 1"_s);
        const QString path = m_file->path(u"calibration.csv"_s);
        m_agreement->saveCalibration(QUrl::fromLocalFile(path));
        QCOMPARE(m_agreement->error(), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY(csv.startsWith(u"file,Reader A,Reader B\r\n"_s));
        QVERIFY(!csv.contains(u"F/"_s) && !csv.contains(u"jm"_s));
        m_agreement->setNamesReaders(true);
        m_agreement->setNamesFiles(true);
        QCOMPARE(m_agreement->calibration().columnLabels, (QStringList{u"jm"_s, u"kl"_s}));
        QCOMPARE(m_agreement->calibration().rowLabels.at(0), u"≠ F/1 · Dundee"_s);
    }

    void picturesAreSavedByTheirEnding()
    {
        importReadings();
        const auto saved = [this](const QString &name) {
            m_agreement->saveGrid(QUrl::fromLocalFile(m_file->path(name)));
            QFile file(m_file->path(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(saved(u"pairs.svg"_s).contains("<svg"));
        QVERIFY(saved(u"pairs.PDF"_s).startsWith("%PDF"));
        QCOMPARE(m_agreement->error(), QString());
        QVERIFY(m_agreement->notice().contains(u"pairs.PDF"_s));
        QCOMPARE(saved(u"no/such/folder.svg"_s), QByteArray());
        QVERIFY(m_agreement->error().contains(u"cannot be written"_s));
    }

    void closingTheFileForgetsIt()
    {
        importReadings();
        m_file->holder.close();
        QVERIFY(!m_agreement->hasPairs());
        QCOMPARE(m_agreement->rows()->count(), 0);
        QVERIFY(m_agreement->grid().isEmpty());
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    AgreementViewModelTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "agreement_view_model_test.moc"
