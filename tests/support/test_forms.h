#pragma once

#include "audit_forms/audit_record.h"
#include "audit_forms/form_definition.h"
#include "audit_forms/pack.h"
#include "audit_forms/scale.h"

/// A small pack made by hand, so that tests of everything else need no files.
namespace caseaudit::testing {

Scale ratingScale(); ///< `rating`: poor, adequate, good, very_good; favourable: good + very_good
Scale yesNoScale();  ///< `yes_no`: yes, no
Scale kpiScale();    ///< `kpi`: yes, no_organisational, no_outwith and, input only, no_unstated

/// `report`: a date with the role report date; ratings `analysis`, `overall`; yes/no `assessment_on_file`,
/// `framework_used` (asked if on file), `framework_complete` (asked if the framework was used), `discussed`.
FormDefinition ratingForm();

/// `supervision`: `order_type`, `start_date`, `end_date`, a contact log and the five indicators with the parameters of
/// the national standards: windows of 7, 1, 84, 84 and 28 days.
FormDefinition supervisionForm();

/// `pdo_supervision`: `offender_group`, `order_type`, `start_date`, a contact log; `appointments_4_weeks` counts
/// arranged contacts, `home_visits_12_weeks` needs three on a licence; rating `level_reflects_risk`.
FormDefinition pdoSupervisionForm();

/// The three forms and scales, authorities `angus` (A), `dundee` (D) and `perth_kinross` (P), the partnership
/// `partnership`, and a table for each form: `report`, `supervision`, and `pdo_sex` and `pdo_svo`, one for each
/// offender group.
Pack testPack();

/// A complete audit of `report`, every question answered: nothing to find on or after 1 June 2005.
AuditRecord completeReport();

} // namespace caseaudit::testing
