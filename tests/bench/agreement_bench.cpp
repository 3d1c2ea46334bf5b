// How long the Agreement page takes when all audits of a form were read twice: first load, another filter, another
// pair of auditors, another question, everyone's answers. Prints milliseconds of the processor, the quickest of five
// runs. The file goes to the folder named, where it stays for the next run, or to a temporary one.

#include "app/viewmodels/agreement_view_model.h"
#include "app/viewmodels/filter_view_model.h"
#include "app/viewmodels/workspace_holder.h"
#include "audit_forms/pack_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace caseaudit;

namespace {

constexpr int audits = 100'000;
constexpr int repetitions = 5;

template <typename Work, typename Prepare>
void measure(const char *name, Work work, Prepare prepare)
{
    double best = 1e9;
    for (int run = 0; run < repetitions; ++run) {
        prepare();
        const std::clock_t start = std::clock();
        work();
        best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::printf("%-44s %10.1f ms\n", name, best);
}

Surroundings surroundings()
{
    const QDateTime now(QDate(2005, 12, 1), QTime(9, 0), Qt::UTC);
    return {.user = QStringLiteral("aud-01"), .now = [now] { return now; }, .today = now.date()};
}

/// Half as many files as audits, each read by two of thirty auditors, who agree three times out of four.
void fill(const QString &path)
{
    std::mt19937 random(1);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    const Pack pack = defaultPack();
    const FormDefinition &form = *pack.form(QStringLiteral("ser"));
    Workspace workspace(path, OpenMode::CreateIfMissing, pack, surroundings());
    workspace.write([&] {
        for (int number = 0; number < audits / 2; ++number) {
            AuditRecord audit;
            audit.form = form.id;
            audit.authority = pack.authorities.at(below(3)).id;
            audit.caseRef = QStringLiteral("C/%1").arg(number, 6, 10, QLatin1Char('0'));
            audit.team = QStringLiteral("Team %1").arg(below(6));
            audit.auditedOn = QDate(2005, 1, 1).addDays(below(330));
            audit.cycle = QString::number(2003 + below(3));
            audit.state = AuditState::Complete;
            const int first = below(30);
            for (const int reading : {1, 2}) {
                audit.reading = QString::number(reading);
                audit.auditor = QStringLiteral("aud-%1").arg((first + (reading - 1) * (1 + below(29))) % 30);
                for (const Field *field : form.scoredFields()) {
                    const Scale &scale = *pack.scale(field->scale);
                    if (reading == 1 || below(4) == 0)
                        audit.answers[field->id].category =
                            scale.categories.at(below(static_cast<int>(scale.categories.size()))).id;
                }
                workspace.store().writeAudit({}, {}, audit, audit.auditor, surroundings().now());
            }
        }
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir temporary;
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : temporary.path());
    const QString path = folder.filePath(QStringLiteral("agreement_%1.sqlite").arg(audits));
    if (!QFileInfo::exists(path))
        fill(path);
    QSettings settings(temporary.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    WorkspaceHolder holder;
    FilterViewModel filter(holder, settings);
    AgreementViewModel agreement(holder, filter);
    agreement.setShown(true);
    measure(
        "open the file and read all pairs",
        [&] {
            holder.open(std::make_unique<Workspace>(path, OpenMode::Existing, defaultPack(), surroundings()));
            agreement.setForm(QStringLiteral("ser"));
        },
        [&] { holder.close(); });
    std::printf("%s\n", qPrintable(agreement.scope()));
    measure(
        "no filter after one", [&] { filter.clear(); }, [&] { filter.setAuthority(QStringLiteral("dundee")); });
    measure(
        "filter by authority", [&] { filter.setAuthority(QStringLiteral("dundee")); }, [&] { filter.clear(); });
    measure(
        "filter by period", [&] { filter.setFrom(QStringLiteral("2005-07-01")); }, [&] { filter.clear(); });
    filter.clear();
    const QString pair = agreement.pairs().at(1).toMap().value(QStringLiteral("id")).toString();
    measure(
        "one pair of auditors", [&] { agreement.setPair(pair); }, [&] { agreement.setPair({}); });
    agreement.setPair({});
    measure(
        "another question", [&] { agreement.setCurrentRow(4); }, [&] { agreement.setCurrentRow(0); });
    measure(
        "everyone's answers", [&] { agreement.setCalibrating(true); }, [&] { agreement.setCalibrating(false); });
    measure(
        "another filter with everyone's answers", [&] { filter.setTeam(QStringLiteral("Team 1")); },
        [&] { filter.clear(); });
    measure(
        "nothing changed: page shown again", [&] { agreement.setShown(true); }, [&] { agreement.setShown(false); });
    return 0;
}
