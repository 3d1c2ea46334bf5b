#pragma once

#include "analytics/tables/table.h"

#include <QList>
#include <QString>

namespace caseaudit {

struct FormDefinition;
struct Pack;

/// The fields of forms: `form,version,field,label,scale,required,baseline_rows,recommendations`, lists separated by
/// spaces. `scale` is `date` or `choice` for fields that are not scored; `required` is yes where an audit without it is
/// refused.
Table formFields(const QList<const FormDefinition *> &forms, const Pack &pack);

/// A form as a person reads it: every question, when it is asked, and the guidance for each category.
QString writeFormText(const FormDefinition &form, const Pack &pack, int width);

} // namespace caseaudit
