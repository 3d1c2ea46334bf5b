#include "app/cli/command.h"
#include "app/cli/paper_output.h"
#include "app/exchange/audit_export.h"
#include "app/reports/form_paper.h"
#include "app/reports/form_report.h"
#include "app/reports/table_writers.h"

namespace caseaudit::cli {

ExitStatus runForms(Context &context, const QStringList &arguments)
{
    Arguments given(QStringLiteral("forms"), QStringLiteral("[FORM]"));
    given.addFormat();
    addPaperOptions(given);
    given.parse(arguments, 0, 1);
    const Pack &pack = context.pack();
    QList<const FormDefinition *> forms;
    if (given.positional().isEmpty()) {
        for (const FormDefinition &form : pack.forms)
            forms.append(&form);
    } else {
        forms.append(&formArgument(given.positional().constFirst(), pack));
    }
    if (given.has(QStringLiteral("out"))) {
        if (given.positional().isEmpty())
            throw UsageError(QStringLiteral("“case-audit forms --out FILE.pdf” takes a FORM: one form a file"));
        writePaper(blankPaper(*forms.constFirst(), pack), given, context);
        return ExitStatus::Done;
    }
    if (given.format() != Format::Text) {
        writeTable(formFields(forms, pack), given.format(), context);
        return ExitStatus::Done;
    }
    for (const FormDefinition *form : std::as_const(forms))
        context.out() << writeFormText(*form, pack, context.width()) << "\n";
    return ExitStatus::Done;
}

} // namespace caseaudit::cli
