#pragma once

#include <QObject>
#include <QSettings>
#include <QString>
#include <QVariantList>
#include <qqmlintegration.h>

namespace caseaudit {

class WorkspaceHolder;

/// What a person may set about the window, and what the program and the open file are.
class SettingsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString themeMode READ themeMode WRITE setThemeMode NOTIFY themeModeChanged)
    Q_PROPERTY(QString lastPage READ lastPage WRITE setLastPage NOTIFY lastPageChanged)
    Q_PROPERTY(QVariantList fileFacts READ fileFacts NOTIFY factsChanged)
    Q_PROPERTY(QVariantList packFacts READ packFacts NOTIFY factsChanged)
    Q_PROPERTY(QVariantList programFacts READ programFacts CONSTANT)
    Q_PROPERTY(QVariantList abbreviations READ abbreviations NOTIFY factsChanged)

public:
    SettingsViewModel(WorkspaceHolder &holder, QSettings &settings, QObject *parent = nullptr);

    /// "system", "light" or "dark".
    QString themeMode() const;
    void setThemeMode(const QString &mode);
    /// The page that was shown last.
    QString lastPage() const;
    void setLastPage(const QString &page);

    /// Lists of `label` and `value`.
    QVariantList fileFacts() const;
    QVariantList packFacts() const;
    QVariantList programFacts() const;
    QVariantList abbreviations() const;

    /// A number the window keeps about itself ("width", "height", "x", "y"); `otherwise` when there is none.
    Q_INVOKABLE int windowMeasure(const QString &name, int otherwise) const;
    Q_INVOKABLE void setWindowMeasure(const QString &name, int value);

Q_SIGNALS:
    void themeModeChanged();
    void lastPageChanged();
    void factsChanged();

private:
    WorkspaceHolder &m_holder;
    QSettings &m_settings;
};

} // namespace caseaudit
