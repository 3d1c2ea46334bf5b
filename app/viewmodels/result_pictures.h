#pragma once

#include "app/charts/chart_export.h"

#include <QObject>
#include <QUrl>
#include <qqmlintegration.h>

#include <functional>

namespace caseaudit {

class ComparisonViewModel;

/// Charts of a comparison as pictures: on the clipboard, or in a file, PDF or SVG by its suffix.
class ResultPictures : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")

public:
    /// What a picture of a row shows.
    enum RowPicture { Bars, Difference };
    Q_ENUM(RowPicture)

    explicit ResultPictures(const ComparisonViewModel &comparison, QObject *parent = nullptr);

    /// The forest plot as it was compared last.
    Q_INVOKABLE void copyPlot();
    Q_INVOKABLE void savePlot(const QUrl &file);
    /// A row of the table at a place of the comparison.
    Q_INVOKABLE void copyRow(int place, int row, int what);
    Q_INVOKABLE void saveRow(int place, int row, int what, const QUrl &file);

Q_SIGNALS:
    void done(const QString &notice);
    void failed(const QString &error);

private:
    ChartPicture plotPicture() const;
    ChartPicture rowPicture(int place, int row, int what) const;
    void copy(const std::function<ChartPicture()> &picture);
    void save(const std::function<ChartPicture()> &picture, const QUrl &file);

    const ComparisonViewModel &m_comparison;
};

} // namespace caseaudit
