#include "app/cli/paper_output.h"

#include "app/reports/form_paper.h"
#include "app/reports/paper_writer.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace caseaudit::cli {

namespace {

const QString outOption = QStringLiteral("out");
const QString replaceOption = QStringLiteral("replace");

} // namespace

void addPaperOptions(Arguments &arguments)
{
    arguments.addValue(outOption, QStringLiteral("The PDF file to write."), QStringLiteral("file"));
    arguments.addFlag(replaceOption, QStringLiteral("Replaces the file that is there."));
}

void writePaper(const FormPaper &paper, const Arguments &given, Context &context)
{
    const QString path = given.value(outOption);
    if (QFileInfo(path).suffix().toLower() != QLatin1String("pdf"))
        throw UsageError(QStringLiteral("--out: found “%1”, expected a file name that ends in .pdf").arg(path));
    const PaperTarget target = given.has(replaceOption) ? PaperTarget::MayBeReplaced : PaperTarget::MustBeNew;
    if (target == PaperTarget::MustBeNew && QFileInfo::exists(path))
        throw Refused({QStringLiteral("%1 already exists; --replace writes over it").arg(path)});
    const PaperImprint imprint{QStringLiteral("CaseAudit %1").arg(QCoreApplication::applicationVersion()),
                               context.surroundings().today};
    savePaper(paperPdf(paper, imprint), path, target);
    context.out() << QStringLiteral("%1: %2\n").arg(path, paper.documentTitle());
}

} // namespace caseaudit::cli
