#include "app/viewmodels/row_changes.h"

#include <QTest>

using namespace caseaudit;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QList<caseaudit::RowRun>)

class RowChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsThatStayAreLeftAlone_data();
    void rowsThatStayAreLeftAlone();
    void changesTurnOneListIntoTheOther();
};

namespace {

/// Every letter is an id.
QStringList ids(const QString &letters)
{
    QStringList list;
    for (const QChar letter : letters)
        list.append(letter);
    return list;
}

} // namespace

void RowChangesTest::rowsThatStayAreLeftAlone_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QList<RowRun>>("removed");
    QTest::addColumn<QList<RowRun>>("inserted");
    const auto row = [](const char *name, const char *before, const char *after, const QList<RowRun> &removed,
                        const QList<RowRun> &inserted) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after) << removed << inserted;
    };
    row("nothing changes", "abc", "abc", {}, {});
    row("from nothing", "", "abc", {}, {{0, 2}});
    row("to nothing", "abc", "", {{0, 2}}, {});
    row("one leaves", "abc", "ac", {{1, 1}}, {});
    row("one comes", "ac", "abc", {}, {{1, 1}});
    row("the last goes to the front", "abcd", "dabc", {{3, 3}}, {{0, 0}});
    row("two runs leave, the last first", "abcdef", "be", {{5, 5}, {2, 3}, {0, 0}}, {});
    row("others in place of them", "abc", "xyz", {{0, 2}}, {{0, 2}});
}

void RowChangesTest::rowsThatStayAreLeftAlone()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const RowChanges changes = rowChanges(ids(before), ids(after));
    QTEST(changes.removed, "removed");
    QTEST(changes.inserted, "inserted");
}

void RowChangesTest::changesTurnOneListIntoTheOther()
{
    // Every order of five, from every other.
    QString from = u"abcde"_s;
    do {
        QString to = u"abcdf"_s;
        do {
            QStringList list = ids(from);
            const RowChanges changes = rowChanges(list, ids(to));
            for (const RowRun &run : changes.removed)
                list.remove(run.first, run.last - run.first + 1);
            for (const RowRun &run : changes.inserted) {
                for (int row = run.first; row <= run.last; ++row)
                    list.insert(row, to.at(row));
            }
            QCOMPARE(list, ids(to));
        } while (std::next_permutation(to.begin(), to.end()));
    } while (std::next_permutation(from.begin(), from.end()));
}

QTEST_GUILESS_MAIN(RowChangesTest)
#include "row_changes_test.moc"
