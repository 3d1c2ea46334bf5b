// Scores one audit after the other until it is killed. Writes a line `RECORD FIELD CATEGORY` once an answer is on disk.

#include "app/workspace/audit_session.h"
#include "app/workspace/workspace.h"
#include "audit_forms/pack_reader.h"

#include <QCoreApplication>

#include <cstdio>

using namespace caseaudit;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Surroundings surroundings;
    surroundings.user = QStringLiteral("scorer");
    surroundings.now = [] { return QDateTime::currentDateTimeUtc(); };
    surroundings.today = QDate(2005, 12, 1);
    Workspace workspace(QString::fromLocal8Bit(argv[1]), OpenMode::CreateIfMissing, defaultPack(), surroundings);
    const FormDefinition &form = *workspace.pack().form(QStringLiteral("ser"));
    const Scale &rating = *workspace.pack().scale(QStringLiteral("rating"));
    for (int number = 0;; ++number) {
        AuditSession session = AuditSession::create(workspace, form.id, {});
        session.setHeader(QStringLiteral("case_ref"), QStringLiteral("K/%1").arg(number));
        for (const Field *field : form.scoredFields()) {
            if (field->scale != rating.id)
                continue;
            Answer answer;
            answer.category = rating.categories.at(number % rating.categories.size()).id;
            session.setAnswer(field->id, answer);
            std::printf("%s %s %s\n", qPrintable(session.record()), qPrintable(field->id), qPrintable(answer.category));
            std::fflush(stdout);
        }
        session.leave();
    }
}
