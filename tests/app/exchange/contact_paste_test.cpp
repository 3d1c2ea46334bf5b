#include "app/exchange/contact_paste.h"

#include "audit_forms/audit_record.h"
#include "audit_forms/pack.h"
#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

/// An order of 1 March 2005, audited on 1 December.
AuditRecord order()
{
    AuditRecord audit;
    audit.form = u"supervision"_s;
    audit.auditedOn = QDate(2005, 12, 1);
    audit.dates.insert(u"start_date"_s, QDate(2005, 3, 1));
    return audit;
}

PastedContacts pasted(const QString &text, const AuditRecord &audit = order())
{
    return understandPasted(text, audit, *defaultPack().form(u"supervision"_s));
}

/// Each line as "line: contact" or "line: problem".
QStringList told(const PastedContacts &contacts)
{
    QStringList lines;
    for (const PastedLine &line : contacts.lines) {
        const QString said =
            line.contact
                ? u"%1 %2 %3|%4"_s.arg(line.contact->date.toString(Qt::ISODate), contactKindId(line.contact->kind),
                                       contactOutcomeId(line.contact->outcome), line.contact->note)
                : line.problem;
        lines.append(u"%1: %2"_s.arg(line.line).arg(said));
    }
    return lines;
}

} // namespace

class ContactPasteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("columns");
        const QStringList two{u"1: 2005-03-27 home_visit missed_by_person|moved house"_s,
                              u"2: 2005-04-03 office kept|"_s};
        const QStringList twoBelow{u"2: 2005-03-27 home_visit missed_by_person|moved house"_s,
                                   u"3: 2005-04-03 office kept|"_s};
        QTest::newRow("headed") << u"Date\tKind\tOutcome\tNote\n27/3/2005\tHome visit\tMissed\tmoved house\n"
                                   "3/4/2005\tOffice\tKept\t\n"_s
                                << twoBelow
                                << u"Read: date from “Date”, kind from “Kind”, outcome from “Outcome”, "
                                   "note from “Note”."_s;
        QTest::newRow("other words, other order, another column")
            << u"Worker\tResult\tTYPE\tComments\tDate of contact\r\nW7\tm\tHV\tmoved house\t27/3\r\nW7\tk\to\t\t3/4\r\n"_s
            << twoBelow
            << u"Read: date from “Date of contact”, kind from “TYPE”, outcome from “Result”, note from “Comments”. "
               "Left out: “Worker”."_s;
        QTest::newRow("a heading that says only the date")
            << u"Date\tWhat\tHow\n27/3/2005\thome visit\tmissed\n"_s
            << QStringList{u"2: 2005-03-27 home_visit missed_by_person|"_s}
            << u"Read: date from “Date”, kind from “What”, outcome from “How”."_s;
        QTest::newRow("no heading") << u"27/3/2005\thome\tmissed\tmoved house\n3/4/2005\toffice\tkept\t\n"_s << two
                                    << u"Read: date from column 1, kind from column 2, outcome from column 3, note "
                                       "from column 4."_s;
        QTest::newRow("no heading, other order")
            << u"W7\tmissed\tmoved house\t27/3/2005\thome\nW7\tkept\t\t3/4/2005\toffice\n"_s << two
            << u"Read: date from column 4, kind from column 5, outcome from column 2, note from column 3. Left out: "
               "column 1."_s;
        QTest::newRow("commas") << u"2005-03-27,home_visit,missed_by_person,moved house\n2005-04-03,office,kept,\n"_s
                                << two
                                << u"Read: date from column 1, kind from column 2, outcome from column 3, note from "
                                   "column 4."_s;
        // "p" is a phone call and a prevented one.
        QTest::newRow("letters that mean both")
            << u"27/3\tp\tp\n28/3\to\tk\n"_s
            << QStringList{u"1: 2005-03-27 phone prevented|"_s, u"2: 2005-03-28 office kept|"_s}
            << u"Read: date from column 1, kind from column 2, outcome from column 3."_s;
        const QString typed = u"Each line is read as one contact: date, kind, outcome, note."_s;
        QTest::newRow("one column") << u"27/3 home missed moved house\n\n3/4ok\n"_s
                                    << QStringList{two.first(), u"3: 2005-04-03 office kept|"_s} << typed;
        QTest::newRow("one column with a heading") << u"Contact\n27/3hm moved house\n3/4ok"_s << twoBelow << typed;
        QTest::newRow("joined letters in a column") << u"27/3\thm\tmoved house\n3/4\tok\t"_s << two << typed;
        QTest::newRow("commas in typed lines")
            << u"27/3hm moved, again\n3/4 ok"_s
            << QStringList{u"1: 2005-03-27 home_visit missed_by_person|moved, again"_s, two.last()} << typed;
        QTest::newRow("line break in a cell")
            << u"27/3/2005\thome\tmissed\t\"moved\nhouse\"\n3/4/2005\toffice\tkept\t\n"_s
            << QStringList{u"1: 2005-03-27 home_visit missed_by_person|moved\nhouse"_s, u"3: 2005-04-03 office kept|"_s}
            << u"Read: date from column 1, kind from column 2, outcome from column 3, note from column 4."_s;
        QTest::newRow("quotation marks as a spreadsheet leaves them")
            << u"27/3/2005\thome\tmissed\tsaid \"no\"\n3/4/2005\toffice\tkept\t\n"_s
            << QStringList{u"1: 2005-03-27 home_visit missed_by_person|said \"no\""_s, two.last()}
            << u"Read: date from column 1, kind from column 2, outcome from column 3, note from column 4."_s;
    }

    void columnsAreFound()
    {
        QFETCH(QString, text);
        const PastedContacts contacts = pasted(text);
        QTEST(told(contacts), "lines");
        QTEST(contacts.columns, "columns");
    }

    void wrongLinesSayWhatWasFoundAndExpected()
    {
        const PastedContacts contacts = pasted(u"Date\tType\tResult\n27/3/2005\thome\tkept\n31/2/2005\toffice\tkept\n"
                                               "3/4/2005\tletter\tsent\n4/4/2005\n"_s);
        const QString kinds = u"expected office, home_visit, review, phone or other"_s;
        const QString outcomes = u"expected kept, missed_by_person, cancelled_by_service or prevented"_s;
        QCOMPARE(told(contacts),
                 (QStringList{u"2: 2005-03-27 home_visit kept|"_s,
                              u"3: date: found “31/2/2005”, expected a date such as 2005-03-27 or 27/03/2005"_s,
                              u"4: kind: found “letter”, %1; outcome: found “sent”, %2"_s.arg(kinds, outcomes),
                              u"5: kind: nothing found, %1; outcome: nothing found, %2"_s.arg(kinds, outcomes)}));
        QCOMPARE(contacts.unreadable(), 3);
        QCOMPARE(contacts.newContacts().size(), 1);
    }

    void textThatIsNoContactIsRefusedLineByLine()
    {
        const PastedContacts contacts = pasted(u"Dear colleague,\nplease see the file."_s);
        QCOMPARE(contacts.lines.size(), 2);
        QCOMPARE(contacts.unreadable(), 2);
        QCOMPARE(contacts.lines.at(1).line, 2);
    }

    void contactsTheLogHasAlreadyAreLeftOut()
    {
        AuditRecord audit = order();
        audit.contacts = {{QDate(2005, 3, 27), ContactKind::HomeVisit, ContactOutcome::Kept, {}}};
        const PastedContacts contacts = pasted(u"27/3hk\n27/3hk with mother\n28/3hk\n28/3hk"_s, audit);
        QCOMPARE(contacts.known(), 1);
        // Two calls on one day are two calls.
        QCOMPARE(contacts.newContacts().size(), 3);
    }

    void nothingPastedHasNoLines()
    {
        for (const QString &text : {QString(), u"\n\n"_s, u" \t\t\r\n"_s, u"Date\tKind\tOutcome\n"_s})
            QVERIFY(pasted(text).lines.isEmpty());
    }

    void thousandsOfLinesAreRead()
    {
        QString text = u"Date\tKind\tOutcome\tNote\n"_s;
        for (int line = 0; line < 5000; ++line)
            text += u"%1\toffice\tkept\tvisit %2\n"_s.arg(QDate(2005, 3, 1).addDays(line % 84).toString(Qt::ISODate))
                        .arg(line);
        const PastedContacts contacts = pasted(text);
        QCOMPARE(contacts.newContacts().size(), 5000);
        QCOMPARE(contacts.lines.constLast().line, 5001);
        // 4999 = 59 * 84 + 43; 43 days after 1 March is 13 April.
        QCOMPARE(contacts.lines.constLast().contact->date, QDate(2005, 4, 13));
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::ContactPasteTest)
#include "contact_paste_test.moc"
