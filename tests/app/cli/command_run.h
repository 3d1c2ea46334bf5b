#pragma once

#include "app/cli/cli.h"

#include <QFile>
#include <QTemporaryDir>

namespace caseaudit::testing {

/// What a command wrote and how it ended.
struct Outcome {
    cli::ExitStatus status;
    QString out;
    QString err;

    QStringList csvLines() const { return out.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts); }
};

/// The program's command line on a file in a folder of its own; today is 1 February 2006.
class CommandRun {
public:
    QString file(const QString &name) const { return m_folder.filePath(name); }

    Outcome run(const QStringList &arguments) const
    {
        Outcome outcome;
        QTextStream out(&outcome.out);
        QTextStream err(&outcome.err);
        const cli::Environment environment{.defaultDatabase = file(QStringLiteral("default.sqlite")),
                                           .rememberedUser = QStringLiteral("tester"),
                                           .out = out,
                                           .err = err};
        const QStringList asOf{QStringLiteral("--as-of"), QStringLiteral("2006-02-01")};
        outcome.status = cli::run(cli::parseInvocation(asOf + arguments), environment);
        return outcome;
    }

    QString write(const QString &name, const QString &text) const
    {
        QFile target(file(name));
        if (!target.open(QIODevice::WriteOnly))
            qFatal("the test file cannot be written");
        target.write(text.toUtf8());
        return target.fileName();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace caseaudit::testing
