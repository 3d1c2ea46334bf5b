#include "app/viewmodels/paper_view_model.h"

#include "app/viewmodels/scoring_view_model.h"
#include "tests/app/viewmodels/open_file.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

/// A form on paper, with a stand-in for the command that prints.
class PaperViewModelTest : public QObject {
    Q_OBJECT

private:
    struct Paper {
        testing::OpenFile file;
        ScoringViewModel scoring{file.holder, file.settings};
        PaperViewModel paper{file.holder, scoring};

        Paper()
        {
            scoring.newAudit(u"ser"_s);
            scoring.setHeader(u"case_ref"_s, u"D/0417"_s);
        }

        QByteArray read(const QString &name) const
        {
            QFile opened(file.path(name));
            return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
        }

        /// Puts an `lp` of these shell lines first, and alone, where programs are looked for.
        void installPrinter(const QString &lines)
        {
            const QString path = file.write(u"lp"_s, u"#!/bin/sh\n%1\n"_s.arg(lines));
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            qputenv("PATH", QFile::encodeName(file.folder.path()));
        }

        void printAndWait(const QString &form)
        {
            paper.print(form);
            QTRY_VERIFY(!paper.isPrinting() && !(paper.notice() + paper.error()).isEmpty());
        }
    };

    QByteArray m_path = qgetenv("PATH");

private Q_SLOTS:
    void cleanup() { qputenv("PATH", m_path); }

    void theOpenAuditIsSavedAsPdf()
    {
        Paper test;
        test.paper.save(QString(), QUrl::fromLocalFile(test.file.path(u"audit"_s)));
        QCOMPARE(test.paper.error(), QString());
        QCOMPARE(test.paper.savedPath(), test.file.path(u"audit.pdf"_s)); // the suffix was added
        QVERIFY(test.paper.notice().contains(u"audit.pdf"_s));
        QVERIFY(test.read(u"audit.pdf"_s).startsWith("%PDF-"));
    }

    void aBlankFormIsSavedAsPdf()
    {
        Paper test;
        test.paper.save(u"hbr"_s, QUrl::fromLocalFile(test.file.path(u"blank.PDF"_s)));
        QCOMPARE(test.paper.savedPath(), test.file.path(u"blank.PDF"_s));
        QVERIFY(test.read(u"blank.PDF"_s).startsWith("%PDF-"));
    }

    void aNameIsSuggested()
    {
        Paper test;
        const QUrl folder = QUrl::fromLocalFile(test.file.folder.path());
        QCOMPARE(test.paper.suggestedFile(QString(), folder).toLocalFile(), test.file.path(u"ser-D-0417.pdf"_s));
        QCOMPARE(test.paper.suggestedFile(u"hbr"_s, folder).toLocalFile(), test.file.path(u"hbr-blank.pdf"_s));
    }

    void whatCannotBeSavedIsSaid()
    {
        Paper test;
        test.paper.save(QString(), QUrl::fromLocalFile(test.file.path(u"nowhere/audit.pdf"_s)));
        QVERIFY(test.paper.error().contains(u"nowhere/audit.pdf cannot be written"_s));
        QCOMPARE(test.paper.notice(), QString());
        QCOMPARE(test.paper.savedPath(), QString());
        test.paper.begin();
        QCOMPARE(test.paper.error(), QString());
    }

    void withoutAnOpenAuditThereIsNothingToPrint()
    {
        Paper test;
        test.scoring.leave();
        test.paper.print(QString());
        QVERIFY(!test.paper.error().isEmpty());
        QVERIFY(!test.paper.isPrinting());
    }

    void printingHandsThePagesToLp()
    {
        Paper test;
        test.installPrinter(u"PATH=/usr/bin:/bin; cat > '%1'; echo \"$@\" > '%2'"_s.arg(
            test.file.path(u"printed"_s), test.file.path(u"arguments"_s)));
        test.printAndWait(QString());
        QCOMPARE(test.paper.error(), QString());
        QCOMPARE(test.paper.notice(), u"Sent to the printer."_s);
        QVERIFY(test.read(u"printed"_s).startsWith("%PDF-"));
        // The queue is for all to read: nothing of the case stands in it.
        QVERIFY(!test.read(u"arguments"_s).contains("0417"));
    }

    void aPrinterThatRefusesIsQuoted()
    {
        Paper test;
        test.installPrinter(u"echo 'lp: Error - no default destination available.' >&2; exit 1"_s);
        test.printAndWait(u"ser"_s);
        QCOMPARE(test.paper.notice(), QString());
        QVERIFY(test.paper.error().contains(u"no default destination available"_s));
    }

    void aComputerWithoutLpSaysWhatToDo()
    {
        Paper test;
        qputenv("PATH", QFile::encodeName(test.file.path(u"no-such-folder"_s)));
        test.printAndWait(u"ser"_s);
        QVERIFY(test.paper.error().contains(u"“lp”"_s));
        QVERIFY(test.paper.error().contains(u"Save the form as PDF"_s));
        QVERIFY(!test.paper.isPrinting());
    }
};

QTEST_MAIN(PaperViewModelTest)
#include "paper_view_model_test.moc"
