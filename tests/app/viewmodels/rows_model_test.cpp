#include "app/viewmodels/rows_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using caseaudit::RowsModel;

namespace {

QVariantMap row(const QString &name, int number)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("number"), number}};
}

} // namespace

class RowsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rolesAreThoseItWasMadeWith();
    void onlyTheRowThatDiffersIsAnnounced();
    void sameRowsAnnounceNothing();
    void anotherNumberOfRowsStartsAfresh();
    void valueOutsideTheListIsNothing();

private:
    RowsModel m_model{{QStringLiteral("name"), QStringLiteral("number")}};
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

void RowsModelTest::init()
{
    m_model.setRows({row(QStringLiteral("one"), 1), row(QStringLiteral("two"), 2)});
}

void RowsModelTest::rolesAreThoseItWasMadeWith()
{
    const int role = m_model.roleNames().key("number");
    QCOMPARE(m_model.data(m_model.index(1), role).toInt(), 2);
    QVERIFY(!m_model.data(m_model.index(1), role + 1).isValid());
    QVERIFY(!m_model.data(m_model.index(1), Qt::DisplayRole).isValid());
}

void RowsModelTest::onlyTheRowThatDiffersIsAnnounced()
{
    const QSignalSpy changes(&m_model, &RowsModel::dataChanged);
    const QSignalSpy resets(&m_model, &RowsModel::modelReset);
    m_model.setRows({row(QStringLiteral("one"), 1), row(QStringLiteral("two"), 3)});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().constFirst().toModelIndex().row(), 1);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(m_model.value(1, QStringLiteral("number")).toInt(), 3);
}

void RowsModelTest::sameRowsAnnounceNothing()
{
    const QSignalSpy changes(&m_model, &RowsModel::dataChanged);
    m_model.setRows(m_model.rows());
    QCOMPARE(changes.size(), 0);
}

void RowsModelTest::anotherNumberOfRowsStartsAfresh()
{
    const QSignalSpy resets(&m_model, &RowsModel::modelReset);
    const QSignalSpy counts(&m_model, &RowsModel::countChanged);
    m_model.setRows({});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(counts.size(), 1);
    QCOMPARE(m_model.count(), 0);
}

void RowsModelTest::valueOutsideTheListIsNothing()
{
    QVERIFY(!m_model.value(-1, QStringLiteral("name")).isValid());
    QVERIFY(!m_model.value(2, QStringLiteral("name")).isValid());
    QVERIFY(!m_model.value(0, QStringLiteral("no such role")).isValid());
}

QTEST_GUILESS_MAIN(RowsModelTest)
#include "rows_model_test.moc"
