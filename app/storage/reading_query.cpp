#include "app/storage/reading_query.h"

#include "app/storage/record_store.h"
#include "app/storage/sqlite_connection.h"

namespace caseaudit {

void forEachReading(const RecordStore &store, const QString &form,
                    const std::function<void(const StoredReading &)> &visit)
{
    Statement rows(store.database().sqlite(),
                   QStringLiteral("SELECT record_id, authority, team, worker, auditor, cycle, audited_on, origin, "
                                  "answers, case_ref, folded_ref, reading, state FROM records "
                                  "WHERE form = ? AND state <> 'withdrawn' AND origin <> 'reconstructed' "
                                  "AND (authority, folded_ref, cycle) IN "
                                  "(SELECT authority, folded_ref, cycle FROM records WHERE form = ? "
                                  "AND reading = '2' AND state <> 'withdrawn' AND origin <> 'reconstructed' "
                                  "AND folded_ref <> '') "
                                  "ORDER BY authority, folded_ref, cycle, reading, first_seq, record_id"));
    rows.with(form).with(form);
    while (rows.next()) {
        visit({.audit = {.recordId = rows.text(0),
                         .authority = rows.text(1),
                         .team = rows.text(2),
                         .worker = rows.text(3),
                         .auditor = rows.text(4),
                         .cycle = rows.text(5),
                         .auditedOn = QDate::fromString(rows.text(6), Qt::ISODate),
                         .origin = originFor(rows.text(7)).value(),
                         .answers = rows.bytes(8)},
               .caseRef = rows.text(9),
               .foldedRef = rows.text(10),
               .reading = rows.text(11),
               .state = auditStateFor(rows.text(12)).value()});
    }
}

} // namespace caseaudit
