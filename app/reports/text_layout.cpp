#include "app/reports/text_layout.h"

#include <QRegularExpression>

namespace caseaudit {

QStringList wrappedLines(const QString &text, int width)
{
    static const QRegularExpression lineBreak(QStringLiteral("\r\n|\r|\n"));
    QStringList lines;
    for (const QString &paragraph : text.split(lineBreak)) {
        QString line;
        for (QString word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
                lines.append(line);
                line.clear();
            }
            while (word.size() > width) {
                lines.append(word.first(width));
                word.remove(0, width);
            }
            line += line.isEmpty() ? word : u' ' + word;
        }
        lines.append(line);
    }
    return lines;
}

QString wrapped(const QString &text, int width, int indent)
{
    QString result;
    for (const QString &line : wrappedLines(text, width - indent))
        result += QString(indent, u' ') + line + u'\n';
    return result;
}

} // namespace caseaudit
