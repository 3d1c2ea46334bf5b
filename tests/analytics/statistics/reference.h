#pragma once

#include <QFile>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QtTest>

#include <cmath>
#include <cstdint>
#include <vector>

/// \file
/// Reference numbers of tests/data/statistics, each file written by the script beside it with another program.

/// One line of a reference file, by the names of its columns.
class ReferenceRow {
public:
    ReferenceRow(const QStringList &names, const QStringList &texts)
    {
        for (qsizetype i = 0; i < names.size(); ++i)
            m_texts.insert(names.at(i), texts.value(i));
    }

    QString text(const char *name) const { return m_texts.value(QString::fromLatin1(name)); }
    double number(const char *name) const { return text(name).toDouble(); }
    std::int64_t integer(const char *name) const { return text(name).toLongLong(); }
    /// Counts as "1/6/14/4".
    std::vector<std::int64_t> counts(const char *name) const { return countsOf(text(name)); }
    /// Rows of counts as "1/6 14/4".
    std::vector<std::vector<std::int64_t>> table(const char *name) const
    {
        std::vector<std::vector<std::int64_t>> rows;
        for (const QString &row : text(name).split(u' '))
            rows.push_back(countsOf(row));
        return rows;
    }

private:
    static std::vector<std::int64_t> countsOf(const QString &text)
    {
        std::vector<std::int64_t> counts;
        for (const QString &count : text.split(u'/'))
            counts.push_back(count.toLongLong());
        return counts;
    }

    QHash<QString, QString> m_texts;
};

/// The lines of a file of tests/data/statistics. Empty, so that a test must notice, when it cannot be read.
inline std::vector<ReferenceRow> readReference(const char *name)
{
    QFile file(QStringLiteral(CASEAUDIT_TEST_DATA "/statistics/") + QString::fromLatin1(name));
    std::vector<ReferenceRow> rows;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return rows;
    const QStringList names = QString::fromUtf8(file.readLine()).trimmed().split(u',');
    while (!file.atEnd())
        rows.emplace_back(names, QString::fromUtf8(file.readLine()).trimmed().split(u','));
    return rows;
}

/// Fails the test unless two numbers differ by `tolerance` at most. NaN differs from everything.
#define COMPARE_NEAR(actual, expected, tolerance)                                                                      \
    QVERIFY2(std::abs((actual) - (expected)) <= (tolerance),                                                           \
             qPrintable(QStringLiteral("%1, expected %2").arg((actual), 0, 'g', 15).arg((expected), 0, 'g', 15)))
