#include "app/reports/paper_writer.h"

#include "app/reports/form_paper.h"
#include "audit_forms/audit_record.h"
#include "audit_forms/pack_reader.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

const PaperImprint imprint{u"CaseAudit 1.0"_s, QDate(2005, 12, 1)};

/// Text without any white space: where a line breaks does not matter.
QString squeezed(QString text)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    return text.remove(blanks);
}

/// While it lives no file grows beyond 64 KiB: writing fails as on a full disk.
class SmallFiles {
public:
    SmallFiles()
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_signalBefore = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = m_before;
        small.rlim_cur = 64 * 1024;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signalBefore);
    }
    Q_DISABLE_COPY_MOVE(SmallFiles)

private:
    rlimit m_before{};
    void (*m_signalBefore)(int) = nullptr;
};

Field longQuestion(int number)
{
    Field field;
    field.id = u"question_%1"_s.arg(number);
    field.label = u"Question %1 %2"_s.arg(number).arg(u"with a label of two hundred letters and more "_s.repeated(4));
    field.help = u"Look everywhere. "_s.repeated(12);
    field.scale = u"rating"_s;
    return field;
}

} // namespace

/// Forms as they come out of a PDF reader.
class PaperWriterTest : public QObject {
    Q_OBJECT

private:
    Pack m_pack = defaultPack();
    QTemporaryDir m_folder;

    QString saved(const QByteArray &pdf) const
    {
        QFile file(m_folder.filePath(u"form.pdf"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(pdf) != pdf.size())
            qFatal("the test file cannot be written");
        return file.fileName();
    }

    static QString output(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("%s failed: is poppler-utils installed?", qPrintable(program));
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    /// The text of each page.
    QStringList pagesOf(const QByteArray &pdf) const
    {
        QStringList pages = output(u"pdftotext"_s, {u"-raw"_s, saved(pdf), u"-"_s}).split(u'\f');
        pages.removeLast(); // behind the last form feed
        return pages;
    }

    QStringList pagesOf(const FormPaper &paper) const { return pagesOf(paperPdf(paper, imprint)); }

    AuditRecord supervision() const
    {
        AuditRecord audit;
        audit.form = u"supervision"_s;
        audit.caseRef = u"P/2005/0031"_s;
        audit.authority = u"perth_kinross"_s;
        audit.auditor = u"aud-1"_s;
        audit.auditedOn = QDate(2005, 10, 20);
        audit.cycle = u"2005"_s;
        audit.choices = {{u"order_type"_s, u"probation"_s}};
        audit.dates = {{u"start_date"_s, QDate(2005, 6, 1)}};
        audit.answers[u"case_recording"_s].category = u"good"_s;
        audit.answers[u"review_12_weeks"_s].category = u"yes"_s;
        return audit;
    }

    FormPaper filled(const AuditRecord &audit) const { return filledPaper(audit, *m_pack.form(audit.form), m_pack); }

private Q_SLOTS:
    void everyQuestionOfEveryFormIsOnThePaper_data()
    {
        QTest::addColumn<QString>("formId");
        for (const FormDefinition &form : m_pack.forms)
            QTest::newRow(qPrintable(form.id)) << form.id;
    }

    void everyQuestionOfEveryFormIsOnThePaper()
    {
        QFETCH(QString, formId);
        const FormDefinition &form = *m_pack.form(formId);
        const QByteArray pdf = paperPdf(blankPaper(form, m_pack), imprint);
        const QStringList pages = pagesOf(pdf);
        const QString text = squeezed(pages.join(QString()));
        for (const Field &field : form.fields) {
            QVERIFY2(text.contains(squeezed(field.label)), qPrintable(field.label));
            QVERIFY2(text.contains(squeezed(field.help)), qPrintable(field.help));
            for (const Choice &choice : field.choices)
                QVERIFY2(text.contains(squeezed(choice.label)), qPrintable(choice.label));
        }
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QVERIFY(pages.at(i).contains(u"CaseAudit 1.0 · printed 1 December 2005"_s));
            QVERIFY(pages.at(i).contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
            QVERIFY(pages.at(i).contains(form.title));
            QVERIFY(pages.at(i).contains(u"Case reference"_s)); // sheets come apart
            // More than head and foot: no page is empty.
            QVERIFY(pages.at(i).size() > 300);
        }
        const QString facts = output(u"pdfinfo"_s, {saved(pdf)});
        QVERIFY(facts.contains(QRegularExpression(u"Title:\\s+%1"_s.arg(QRegularExpression::escape(form.title)))));
        QVERIFY(facts.contains(u"(A4)"_s));
        QVERIFY(facts.contains(QRegularExpression(u"Pages:\\s+%1"_s.arg(pages.size()))));
    }

    void aFilledFormReadsAsItWasScored()
    {
        AuditRecord audit = supervision();
        audit.state = AuditState::Complete;
        const QStringList pages = pagesOf(filled(audit));
        const QString text = pages.join(u' ').simplified();
        // A crossed box is an X before its label.
        QVERIFY(text.contains(u"X Good"_s));
        QVERIFY(text.contains(u"X Probation"_s));
        QVERIFY(text.contains(u"X Perth & Kinross"_s));
        QVERIFY(text.contains(u"X First"_s));
        // Authority, reading, type of order and two answers; nothing else is crossed.
        QCOMPARE(text.count(QRegularExpression(u"\\bX\\b"_s)), 5);
        QVERIFY(!text.contains(u"DRAFT"_s));
        for (const QString &page : pages)
            QVERIFY(page.contains(u"P/2005/0031"_s));
    }

    void aDraftSaysSoOnEveryPage()
    {
        for (const QString &page : pagesOf(filled(supervision())))
            QVERIFY(page.contains(u"DRAFT"_s));
    }

    void longTextsAreNotCutOff()
    {
        AuditRecord audit = supervision();
        const QString word = u"comment "_s;
        audit.answers[u"case_recording"_s].comment = word.repeated(250) + u"END-OF-COMMENT"_s; // 2,014 letters
        audit.answers[u"review_12_weeks"_s].comment = u"unbroken"_s.repeated(250) + u"-LAST"_s;
        audit.team = u"team "_s.repeated(40) + u"END-OF-TEAM"_s;
        audit.worker = u"W"_s.repeated(200);
        audit.note = u"note "_s.repeated(8000) + u"END-OF-NOTE"_s; // longer than a page
        for (int day = 0; day < 60; ++day)
            audit.contacts.append({QDate(2005, 6, 1).addDays(day), ContactKind::Office, ContactOutcome::Kept,
                                   u"note %1 %2 end-%1"_s.arg(day).arg(u"long "_s.repeated(day % 40))});
        const QStringList pages = pagesOf(filled(audit));
        const QString text = squeezed(pages.join(QString()));
        QVERIFY(text.contains(u"END-OF-COMMENT"_s));
        QVERIFY(text.contains(u"END-OF-TEAM"_s));
        QVERIFY(text.contains(u"END-OF-NOTE"_s));
        QVERIFY(text.contains(u"-LAST"_s));
        QCOMPARE(text.count(u"unbroken"_s), 250);
        QCOMPARE(text.count(u'W'), 200);
        for (int day = 0; day < 60; ++day)
            QVERIFY(text.contains(u"end-%1"_s.arg(day)));
    }

    void nothingStandsOutsideTheMargins()
    {
        AuditRecord audit = supervision();
        audit.caseRef = u"D/"_s + u"0123456789"_s.repeated(20);
        audit.worker = u"W"_s.repeated(200);
        FormDefinition form = *m_pack.form(u"supervision"_s);
        form.title = u"Title of a form that goes on and on "_s.repeated(6);
        form.fields = {longQuestion(1), longQuestion(2)};
        audit.answers[u"question_1"_s] = {.category = u"good"_s,
                                          .notApplicable = false,
                                          .reason = u"R"_s.repeated(300),
                                          .comment = u"C"_s.repeated(2000),
                                          .proposal = {}};
        for (const FormPaper &paper : {filledPaper(audit, form, m_pack), blankPaper(form, m_pack)}) {
            // A4 is 595 × 842 points; the margins are 20 mm (57) left, 14 mm (40) right, 11 mm (31) above and below.
            const QString boxes = output(u"pdftotext"_s, {u"-bbox"_s, saved(paperPdf(paper, imprint)), u"-"_s});
            static const QRegularExpression word(
                u"xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\""_s);
            int words = 0;
            for (auto match = word.globalMatch(boxes); match.hasNext(); ++words) {
                const QRegularExpressionMatch found = match.next();
                QVERIFY(found.captured(1).toDouble() > 56);
                QVERIFY(found.captured(2).toDouble() > 28);
                QVERIFY(found.captured(3).toDouble() < 556);
                QVERIFY(found.captured(4).toDouble() < 814);
            }
            QVERIFY(words > 50);
        }
    }

    void aQuestionIsNotSplitOverPages()
    {
        AuditRecord audit = supervision();
        FormDefinition form = *m_pack.form(u"supervision"_s);
        form.hasContactLog = false;
        form.fields.clear();
        constexpr int questions = 12;
        for (int number = 1; number <= questions; ++number) {
            form.fields.append(longQuestion(number));
            // About a third of a page each.
            audit.answers[u"question_%1"_s.arg(number)].comment =
                u"begin-%1 %2 end-%1."_s.arg(number).arg(u"comment "_s.repeated(150));
        }
        const QStringList pages = pagesOf(filledPaper(audit, form, m_pack));
        QVERIFY(pages.size() >= 4);
        for (int number = 1; number <= questions; ++number) {
            int seen = 0;
            for (const QString &page : pages) {
                const QString text = page.simplified();
                const bool begins = text.contains(u"Question %1 "_s.arg(number));
                QCOMPARE(text.contains(u"end-%1."_s.arg(number)), begins);
                seen += begins ? 1 : 0;
            }
            QCOMPARE(seen, 1);
        }
    }

    void blackAndGreyIsAllTheInk()
    {
        // Poppler's images of the pages: every pixel has as much red as green and blue.
        const QString file = saved(paperPdf(filled(supervision()), imprint));
        const QString image = m_folder.filePath(u"page"_s);
        output(u"pdftoppm"_s, {u"-r"_s, u"40"_s, u"-png"_s, u"-singlefile"_s, file, image});
        const QImage page(image + u".png"_s);
        QVERIFY(!page.isNull());
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                const QColor ink = page.pixelColor(x, y);
                QVERIFY(ink.red() == ink.green() && ink.green() == ink.blue());
            }
        }
    }

    void controlCharactersAndOddTextDoNoHarm()
    {
        AuditRecord audit = supervision();
        audit.answers[u"case_recording"_s].comment = u"first\r\nsecond\tthird\u0007fourth %1 %2 %n"_s;
        const QString text = pagesOf(filled(audit)).join(u' ').simplified();
        QVERIFY(text.contains(u"first second third fourth %1 %2 %n"_s));
    }

    void aSavedFileIsForItsOwnerOnly()
    {
        const QString path = m_folder.filePath(u"mine.pdf"_s);
        savePaper("pdf", path, PaperTarget::MustBeNew);
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY((QFile::permissions(path) & others) == QFile::Permissions());
    }

    void aFileThatIsThereIsReplacedOnlyWhenTold()
    {
        const QString path = m_folder.filePath(u"there.pdf"_s);
        savePaper("old", path, PaperTarget::MustBeNew);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, savePaper("new", path, PaperTarget::MustBeNew));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        file.close();
        savePaper("new", path, PaperTarget::MayBeReplaced);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("new"));
    }

    void whatCannotBeWrittenLeavesNothing()
    {
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 savePaper("pdf", m_folder.filePath(u"nowhere/form.pdf"_s), PaperTarget::MustBeNew));
        QVERIFY(!QFile::exists(m_folder.filePath(u"nowhere"_s)));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, savePaper("pdf", m_folder.path(), PaperTarget::MayBeReplaced));
        QVERIFY(QDir(m_folder.path()).exists());
    }

    void aFailingDiskLeavesWhatWasThere()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"there.pdf"_s);
        savePaper("old", path, PaperTarget::MustBeNew);
        {
            const SmallFiles smallFiles;
            QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                     savePaper(QByteArray(1 << 20, 'x'), path, PaperTarget::MayBeReplaced));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aFileNameTakesNothingThatAFileSystemWouldNot()
    {
        QCOMPARE(paperFileName(u"ser"_s, u"blank"_s), u"ser-blank.pdf"_s);
        QCOMPARE(paperFileName(u"ser"_s, u"D/2005/0417"_s), u"ser-D-2005-0417.pdf"_s);
        QCOMPARE(paperFileName(u"ser"_s, u"../..\\x:*?"_s), u"ser-x.pdf"_s);
        QCOMPARE(paperFileName(u"ser"_s, QString()), u"ser.pdf"_s);
        QVERIFY(paperFileName(u"ser"_s, u"x"_s.repeated(500)).size() < 100);
    }
};

QTEST_MAIN(PaperWriterTest)
#include "paper_writer_test.moc"
