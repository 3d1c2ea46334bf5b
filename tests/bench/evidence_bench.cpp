// How long the evidence of all actions takes with a hundred thousand audits: worked out for the first time, once it is
// known, and what narrowing the list of actions takes then. Prints milliseconds of processor time.

#include "app/viewmodels/actions_view_model.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/workspace_holder.h"
#include "audit_forms/pack_reader.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <random>

using namespace caseaudit;

namespace {

constexpr int usualAudits = 100'000;

template <typename Work>
double millisecondsOf(const Work &work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Complete audits of every form and authority, all questions answered at random.
void fill(Workspace &workspace, int count)
{
    std::mt19937 random(1);
    const auto below = [&random](qsizetype end) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(end));
    };
    const Pack &pack = workspace.pack();
    workspace.write([&] {
        for (int number = 0; number < count; ++number) {
            AuditRecord audit;
            const FormDefinition &form = pack.forms.at(below(pack.forms.size()));
            audit.form = form.id;
            audit.authority = pack.authorities.at(below(pack.authorities.size())).id;
            audit.caseRef = QStringLiteral("%1/%2").arg(audit.authority).arg(number);
            audit.auditor = QStringLiteral("aud-1");
            audit.auditedOn = QDate(2005, 1, 1).addDays(below(330));
            audit.cycle = QStringLiteral("2005");
            audit.state = AuditState::Complete;
            for (const Field &field : form.fields) {
                if (field.kind == FieldKind::Choice)
                    audit.choices.insert(field.id, field.choices.at(below(field.choices.size())).id);
                if (field.kind == FieldKind::Scored)
                    audit.answers[field.id].category =
                        pack.scale(field.scale)->categories.at(below(pack.scale(field.scale)->categories.size())).id;
            }
            workspace.store().writeAudit({}, {}, audit, audit.auditor, workspace.surroundings().now());
        }
    });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : usualAudits;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const QDateTime now(QDate(2005, 12, 1), QTime(9, 0), Qt::UTC);
    WorkspaceHolder holder;
    FilterViewModel filter(holder, settings);
    holder.open(std::make_unique<Workspace>(
        folder.filePath(QStringLiteral("bench.sqlite")), OpenMode::CreateIfMissing, defaultPack(),
        Surroundings{.user = QStringLiteral("bench"), .now = [now] { return now; }, .today = now.date()}));
    fill(*holder.workspace(), count);

    EvidenceBook book(*holder.workspace());
    const auto all = [&] { actionStandings(*holder.workspace(), book); };
    const double first = millisecondsOf(all);
    const double again = millisecondsOf(all);
    std::printf("%d audits, evidence of all actions: first %.0f ms, again %.1f ms\n", count, first, again);

    ActionsViewModel actions(holder, filter);
    // One action a turn of the event loop: until the last one has nothing left to read.
    const double read = millisecondsOf([&] {
        for (int turn = 0; turn < 200; ++turn)
            QCoreApplication::processEvents();
    });
    const double byEvidence = millisecondsOf([&] { actions.setEvidence(QStringLiteral("contradicts")); });
    actions.clearFilters();
    const double byLead = millisecondsOf([&] { actions.setLead(QStringLiteral("service_managers")); });
    actions.clearFilters();
    const double byAuthority = millisecondsOf([&] { filter.setAuthority(QStringLiteral("angus")); });
    std::printf("read for the page %.0f ms; filter by evidence %.1f ms, lead %.1f ms, authority %.1f ms\n", read,
                byEvidence, byLead, byAuthority);
    return 0;
}
