#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

namespace caseaudit {

struct FormPaper;

/// Who printed a form, and when: stands at the foot of each page.
struct PaperImprint {
    QString program; ///< name and version
    QDate printedOn;
};

/// A form as PDF on A4, in black and grey, its text searchable. Needs a QGuiApplication, for the fonts.
/// Throws std::runtime_error when it cannot be drawn.
QByteArray paperPdf(const FormPaper &paper, const PaperImprint &imprint);

/// Whether a file that is there may be written over.
enum class PaperTarget { MustBeNew, MayBeReplaced };

/// Writes `pdf` to a file that only its owner can read, whole or not at all. Throws std::runtime_error that names the
/// file, std::invalid_argument when the file is there and must not be replaced.
void savePaper(const QByteArray &pdf, const QString &path, PaperTarget target);

/// "ser-blank.pdf" for the remark "blank", "ser-D-0417.pdf" for the case reference "D/0417": a name that any file
/// system takes.
QString paperFileName(const QString &formId, const QString &remark);

} // namespace caseaudit
