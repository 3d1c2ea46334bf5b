#pragma once

#include "app/cli/cli.h"

#include <QFile>
#include <QTemporaryDir>

#include <utility>

namespace caseaudit::testing {

/// What a command wrote and how it ended.
struct Outcome {
    cli::ExitStatus status;
    QString out;
    QString err;

    QStringList csvLines() const { return out.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts); }
};

/// The program's command line on a file in a folder of its own; unless told otherwise, today is 1 February 2006.
class CommandRun {
public:
    /// `options` stand before the command each time.
    explicit CommandRun(QStringList options = {QStringLiteral("--as-of"), QStringLiteral("2006-02-01")})
        : m_options(std::move(options))
    {}

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
        outcome.status = cli::run(cli::parseInvocation(m_options + arguments), environment);
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
    QStringList m_options;
    QTemporaryDir m_folder;
};

} // namespace caseaudit::testing
