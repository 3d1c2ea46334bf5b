#include "app/exchange/audit_columns.h"
#include "app/exchange/audit_export.h"

#include "audit_forms/pack.h"
#include "audit_forms/pack_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit {

namespace {

const Pack &pack()
{
    static const Pack tayside = defaultPack();
    return tayside;
}

/// The cells of the row that describes a column, as text.
QStringList described(const QString &form, const QString &file, const QString &column)
{
    for (const QList<Cell> &row : dictionaryTable(pack()).rows) {
        QStringList cells;
        for (const Cell &cell : row) {
            const auto *text = std::get_if<QString>(&cell);
            const auto *whole = std::get_if<std::int64_t>(&cell);
            cells.append(text ? *text : whole ? QString::number(*whole) : QString());
        }
        if (cells.at(0) == form && cells.at(2) == file && cells.at(3) == column)
            return cells;
    }
    return {};
}

} // namespace

class DataDictionaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyColumnOfEveryExportIsDescribed()
    {
        qsizetype columns = 0;
        for (const FormDefinition &form : pack().forms)
            columns += auditColumns(form, pack()).size() + (form.hasContactLog ? contactColumns().size() : 0);
        QCOMPARE(dictionaryTable(pack()).rows.size(), columns);
    }

    void aRatingIsDescribedWithItsGuidance()
    {
        const QStringList row = described(u"supervision"_s, u"audits"_s, u"case_recording"_s);
        QCOMPARE(row.mid(1, 8), (QStringList{u"1"_s, u"audits"_s, u"case_recording"_s, u"Case recording"_s, u"scored"_s,
                                             u"rating"_s, u"no"_s,
                                             u"poor = Poor; adequate = Adequate; good = Good; very_good = Very good; "
                                             "not_applicable = Not applicable"_s}));
        const QStringList lines = row.at(9).split(u'\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.at(0).startsWith(u"Imagine taking over the case"_s));
        QVERIFY(lines.at(1).startsWith(u"Poor: Gaps of weeks"_s));
    }

    void requiredColumnsAndTheirValuesAreSaid()
    {
        const QStringList row = described(u"ser"_s, u"audits"_s, u"authority"_s);
        QCOMPARE(row.at(5), u"choice"_s);
        QCOMPARE(row.at(7), u"yes"_s);
        QCOMPARE(row.at(8), u"angus = Angus; dundee = Dundee; perth_kinross = Perth & Kinross"_s);
    }

    void contactColumnsStandUnderFormsWithAContactLog()
    {
        QCOMPARE(described(u"supervision"_s, u"contacts"_s, u"kind"_s).value(8),
                 u"office, home_visit, review, phone or other"_s);
        QVERIFY(described(u"ser"_s, u"contacts"_s, u"kind"_s).isEmpty());
    }
};

} // namespace caseaudit

QTEST_GUILESS_MAIN(caseaudit::DataDictionaryTest)
#include "data_dictionary_test.moc"
