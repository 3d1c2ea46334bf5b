#include "app/viewmodels/result_figures.h"

#include "analytics/tables/score_matrix.h"
#include "app/viewmodels/results_view_model.h"
#include "app/wording/page_wording.h"
#include "audit_forms/scale.h"

namespace caseaudit {

QList<quint8> codesOf(int figure, const Scale &scale)
{
    switch (figure) {
    case ResultsViewModel::NotApplicable:
        return {answer_code::notApplicable};
    case ResultsViewModel::NotRecorded:
        return {answer_code::notRecorded};
    case ResultsViewModel::Answered:
    case ResultsViewModel::Favourable:
        break;
    default:
        return {static_cast<quint8>(figure)};
    }
    QList<quint8> codes;
    for (int i = 0; i < scale.categories.size(); ++i) {
        if (figure == ResultsViewModel::Answered || scale.isFavourable(scale.categories.at(i).id))
            codes.append(static_cast<quint8>(answer_code::firstCategory + i));
    }
    return codes;
}

QString figureName(int figure, const Scale &scale)
{
    switch (figure) {
    case ResultsViewModel::NotApplicable:
        return wording::notApplicable();
    case ResultsViewModel::NotRecorded:
        return wording::notRecorded();
    case ResultsViewModel::Answered:
        return wording::answered();
    case ResultsViewModel::Favourable:
        return scale.shares.isEmpty() ? QString() : scale.shares.first().label;
    default:
        return scale.categories.at(figure - answer_code::firstCategory).label;
    }
}

} // namespace caseaudit
