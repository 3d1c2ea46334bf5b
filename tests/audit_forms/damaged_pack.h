#pragma once

#include "audit_forms/pack_reader.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>

/// The files of a test pack with one place damaged, and what reading it says.
namespace damaged_pack {

using Files = QMap<QString, QByteArray>;

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

/// The pack that has every kind of thing in it once.
inline Files garden()
{
    const QString folder = QStringLiteral(CASEAUDIT_TEST_DATA "/packs/garden/");
    Files files;
    for (const QString &path :
         {QStringLiteral("pack.json"), QStringLiteral("forms/visit.json"), QStringLiteral("forms/letter.json"),
          QStringLiteral("tables.json"), QStringLiteral("baseline.json"), QStringLiteral("action_plan.json")})
        files.insert(path, bytesOf(folder + path));
    return files;
}

/// The problems of a pack in their order, one a line: `file pointer: found …, expected …`.
inline QString problemsOf(const Files &files)
{
    QStringList lines;
    try {
        caseaudit::readPack(files, QStringLiteral("garden"));
    } catch (const caseaudit::PackError &error) {
        for (const caseaudit::PackProblem &problem : error.problems())
            lines.append(QStringLiteral("%1 %2: found %3, expected %4")
                             .arg(problem.file, problem.pointer, problem.found, problem.expected));
    }
    return lines.join(u'\n');
}

/// Columns of the tables of damage.
inline void addColumns()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("problems");
}

/// One row: `before`, which stands once in `file`, becomes `after`.
inline void add(const char *name, const char *file, const char *before, const char *after, const char *problems)
{
    QTest::newRow(name) << QString::fromUtf8(file) << QByteArray(before) << QByteArray(after)
                        << QString::fromUtf8(problems);
}

/// Checks the current row.
inline void check()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, problems);
    Files files = garden();
    QCOMPARE(files.value(file).count(before), 1);
    files[file].replace(before, after);
    QCOMPARE(problemsOf(files), problems);
}

} // namespace damaged_pack
