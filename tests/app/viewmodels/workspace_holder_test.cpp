#include "app/viewmodels/workspace_holder.h"

#include "app/viewmodels/audits_view_model.h"
#include "tests/app/viewmodels/open_file.h"
#include "tests/support/sample_audit.h"

#include <QSignalSpy>
#include <QTest>

using namespace caseaudit;
using namespace caseaudit::testing;
using namespace Qt::StringLiterals;

namespace {

/// Another program with the same file.
struct AnotherProgram {
    explicit AnotherProgram(OpenFile &file)
        : workspace(file.workspace().path(), OpenMode::Existing, defaultPack(), file.workspace().surroundings())
    {}

    Workspace workspace;
};

} // namespace

/// How the open file is watched. The look that a timer takes is taken by hand.
class WorkspaceHolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadAgainWhenNothingChanged()
    {
        OpenFile file;
        const QSignalSpy changed(&file.holder, &WorkspaceHolder::dataChanged);
        file.holder.lookForChanges();
        file.holder.lookForChanges();
        QCOMPARE(changed.count(), 0);
    }

    void whatAnotherProgramWroteIsAnnouncedOnce()
    {
        OpenFile file;
        AnotherProgram other(file);
        const QSignalSpy changed(&file.holder, &WorkspaceHolder::dataChanged);
        addAudit(other.workspace, sampleReport(u"D/1"_s));
        addAudit(other.workspace, sampleReport(u"D/2"_s));
        file.holder.lookForChanges();
        QCOMPARE(changed.count(), 1);
        file.holder.lookForChanges();
        QCOMPARE(changed.count(), 1);
    }

    void whatIsWrittenHereIsNotReadASecondTime()
    {
        OpenFile file;
        const QSignalSpy changed(&file.holder, &WorkspaceHolder::dataChanged);
        addAudit(file.workspace(), sampleReport(u"D/1"_s));
        file.holder.announceChange();
        file.holder.lookForChanges();
        QCOMPARE(changed.count(), 1);
    }

    void changeThatWasAnnouncedAlreadyIsNotAnnouncedAgain()
    {
        OpenFile file;
        AnotherProgram other(file);
        const QSignalSpy changed(&file.holder, &WorkspaceHolder::dataChanged);
        addAudit(other.workspace, sampleReport(u"D/1"_s));
        // An import on a connection of its own, say: who ran it says so.
        file.holder.announceChange();
        file.holder.lookForChanges();
        QCOMPARE(changed.count(), 1);
    }

    void anotherFileStartsUnchanged()
    {
        OpenFile file;
        AnotherProgram other(file);
        addAudit(other.workspace, sampleReport(u"D/1"_s));
        file.holder.open(std::make_unique<Workspace>(file.path(u"second.sqlite"_s), OpenMode::CreateIfMissing,
                                                     defaultPack(), other.workspace.surroundings()));
        const QSignalSpy changed(&file.holder, &WorkspaceHolder::dataChanged);
        file.holder.lookForChanges();
        QCOMPARE(changed.count(), 0);
        file.holder.close();
        file.holder.lookForChanges();
        QCOMPARE(changed.count(), 0);
    }

    void listShowsWhatAnotherProgramWrote()
    {
        OpenFile file;
        AuditsViewModel audits(file.holder, file.filter, file.settings);
        AnotherProgram other(file);
        const QString record = addAudit(other.workspace, sampleReport(u"D/1"_s));
        file.holder.lookForChanges();
        QCOMPARE(audits.total(), 1);
        other.workspace.rewrite(record, [](AuditRecord &audit) { audit.team = u"West"_s; });
        file.holder.lookForChanges();
        QCOMPARE(audits.model()->index(0).data(AuditListModel::TeamRole).toString(), u"West"_s);
    }

    /// A list that began anew at every change elsewhere would take the place away where somebody reads.
    void listKeepsItsRowsWhereOthersChange()
    {
        OpenFile file;
        AuditsViewModel audits(file.holder, file.filter, file.settings);
        audits.sortBy(u"caseRef"_s);
        AnotherProgram other(file);
        for (const QString &reference : {u"D/1"_s, u"D/3"_s, u"D/5"_s})
            addAudit(other.workspace, sampleReport(reference));
        file.holder.lookForChanges();
        const QSignalSpy reset(audits.model(), &QAbstractItemModel::modelReset);
        const QPersistentModelIndex third = audits.model()->index(2);
        QCOMPARE(third.data(AuditListModel::CaseRefRole).toString(), u"D/5"_s);

        addAudit(other.workspace, sampleReport(u"D/2"_s));
        file.holder.lookForChanges();
        QCOMPARE(reset.count(), 0);
        QCOMPARE(audits.model()->rowCount(), 4);
        QCOMPARE(third.row(), 3);
        QCOMPARE(third.data(AuditListModel::CaseRefRole).toString(), u"D/5"_s);
        QCOMPARE(audits.model()->index(1).data(AuditListModel::CaseRefRole).toString(), u"D/2"_s);
    }
};

QTEST_GUILESS_MAIN(WorkspaceHolderTest)
#include "workspace_holder_test.moc"
