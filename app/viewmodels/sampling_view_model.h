#pragma once

#include "app/viewmodels/rows_model.h"
#include "app/viewmodels/text_table_model.h"
#include "app/workspace/sample_drafts.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

#include <cstdint>
#include <optional>

namespace caseaudit {

class WorkspaceHolder;

/// The Sampling page: a list of cases, how to draw from it, what would be drawn; and the samples drawn so far with what
/// has become of them. Nothing is written before `draw`.
class SamplingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(QString fileName READ fileName NOTIFY frameChanged)
    Q_PROPERTY(QString frameText READ frameText NOTIFY frameChanged)
    Q_PROPERTY(bool hasFrame READ hasFrame NOTIFY frameChanged)
    Q_PROPERTY(int problemCount READ problemCount NOTIFY frameChanged)
    Q_PROPERTY(caseaudit::TextTableModel *problems READ problems CONSTANT)
    Q_PROPERTY(QVariantList categories READ categories NOTIFY frameChanged)
    Q_PROPERTY(QString category READ category WRITE setCategory NOTIFY frameChanged)
    Q_PROPERTY(QString method READ method WRITE setMethod NOTIFY designChanged)
    Q_PROPERTY(QString amount READ amount WRITE setAmount NOTIFY designChanged)
    Q_PROPERTY(QString least READ least WRITE setLeast NOTIFY designChanged)
    Q_PROPERTY(QString secondShare READ secondShare WRITE setSecondShare NOTIFY designChanged)
    Q_PROPERTY(QString secondLeast READ secondLeast WRITE setSecondLeast NOTIFY designChanged)
    Q_PROPERTY(QVariantList forms READ forms NOTIFY designChanged)
    Q_PROPERTY(QString form READ form WRITE setForm NOTIFY designChanged)
    Q_PROPERTY(QString cycle READ cycle WRITE setCycle NOTIFY designChanged)
    Q_PROPERTY(QString auditors READ auditors WRITE setAuditors NOTIFY designChanged)
    Q_PROPERTY(QString seed READ seed WRITE setSeed NOTIFY designChanged)
    Q_PROPERTY(QString designError READ designError NOTIFY designChanged)
    Q_PROPERTY(QString previewText READ previewText NOTIFY designChanged)
    Q_PROPERTY(caseaudit::RowsModel *preview READ preview CONSTANT)
    Q_PROPERTY(bool canDraw READ canDraw NOTIFY designChanged)
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY sampleChanged)
    Q_PROPERTY(caseaudit::RowsModel *samples READ samples CONSTANT)
    Q_PROPERTY(QString sampleId READ sampleId NOTIFY sampleChanged)
    Q_PROPERTY(QString sampleTitle READ sampleTitle NOTIFY sampleChanged)
    Q_PROPERTY(QString sampleFacts READ sampleFacts NOTIFY sampleChanged)
    Q_PROPERTY(bool needsForm READ needsForm NOTIFY sampleChanged)
    Q_PROPERTY(bool canDraft READ canDraft NOTIFY sampleChanged)
    Q_PROPERTY(caseaudit::RowsModel *cases READ cases CONSTANT)
    Q_PROPERTY(caseaudit::RowsModel *coverage READ coverage CONSTANT)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(QString error READ error NOTIFY noticeChanged)

public:
    /// `seed` is the one that is shown first, so that it is never the same by habit.
    SamplingViewModel(WorkspaceHolder &holder, std::uint64_t seed, QObject *parent = nullptr);

    QString fileName() const;
    QString frameText() const;
    bool hasFrame() const { return m_frame.has_value(); }
    int problemCount() const { return m_frame ? static_cast<int>(m_frame->problems.size()) : 0; }
    TextTableModel *problems() { return &m_problems; }
    /// Columns the cases can be drawn from apart, with one for none.
    QVariantList categories() const;
    QString category() const;
    void setCategory(const QString &column);

    // ---- the design, as it was typed; shares in per cent
    QString method() const { return sampleMethodId(m_method); }
    void setMethod(const QString &method);
    /// Of the method chosen: per cent of the cases, cases in each authority, points.
    QString amount() const { return m_amounts.value(m_method); }
    void setAmount(const QString &amount);
    QString least() const { return m_least; }
    void setLeast(const QString &least);
    QString secondShare() const { return m_secondShare; }
    void setSecondShare(const QString &share);
    QString secondLeast() const { return m_secondLeast; }
    void setSecondLeast(const QString &least);
    QVariantList forms() const;
    QString form() const { return m_form; }
    void setForm(const QString &form);
    /// The cycle typed, else the current one.
    QString cycle() const;
    void setCycle(const QString &cycle);
    QString auditors() const { return m_auditors; }
    void setAuditors(const QString &auditors);
    QString seed() const { return m_seed; }
    void setSeed(const QString &seed);

    /// Why nothing can be drawn as it was typed; empty when it can, or there is no list without problems yet.
    QString designError() const { return m_designError; }
    QString previewText() const { return m_previewText; }
    RowsModel *preview() { return &m_preview; }
    bool canDraw() const { return m_frame && m_frame->problems.isEmpty() && m_designError.isEmpty(); }

    /// Whether the page is on show: samples are read only then, since each is set against the audits there are.
    bool isShown() const { return m_isShown; }
    void setShown(bool isShown);
    /// Samples so far, the latest first: `record`, `title`, `facts`, `isShown`.
    RowsModel *samples() { return &m_samples; }
    QString sampleId() const { return m_sample ? m_sample->record : QString(); }
    QString sampleTitle() const { return m_sampleTitle; }
    QString sampleFacts() const { return m_sampleFacts; }
    /// Whether drafts are made with the form chosen here, since the sample has none.
    bool needsForm() const { return m_sample && m_sample->request.form.isEmpty(); }
    /// Whether a case is without the draft it should have.
    bool canDraft() const { return m_canDraft; }
    RowsModel *cases() { return &m_cases; }
    RowsModel *coverage() { return &m_coverage; }
    QString notice() const { return m_notice; }
    QString error() const { return m_error; }

    Q_INVOKABLE void chooseFile(const QUrl &file);
    /// Reads the list again, for when it was corrected.
    Q_INVOKABLE void readAgain();
    Q_INVOKABLE void draw();
    Q_INVOKABLE void showSample(const QString &record);
    Q_INVOKABLE void makeDrafts();
    Q_INVOKABLE void replace(int row, const QString &reason);
    /// Asks for the audits behind a line of coverage.
    Q_INVOKABLE void openStratum(int row);
    Q_INVOKABLE void openCase(int row);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void frameChanged();
    void designChanged();
    void sampleChanged();
    void noticeChanged();
    void auditsRequested(const QStringList &records, const QString &caption);
    void auditRequested(const QString &record);

private:
    void setText(QString &member, const QString &text);
    void readDesign();
    /// The request as typed; what cannot be read is added to `problems`.
    SampleRequest request(QStringList &problems) const;
    void showProblems();
    void readSamples();
    void clear();
    void say(const QString &notice);
    void fail(const QString &error);
    void end(const QString &failure, const QString &notice);

    WorkspaceHolder &m_holder;
    QString m_path;
    QString m_category;
    std::optional<SamplingFrame> m_frame;
    TextTableModel m_problems;
    statistics::SampleMethod m_method = statistics::SampleMethod::Fraction;
    QMap<statistics::SampleMethod, QString> m_amounts;
    QString m_least;
    QString m_secondShare;
    QString m_secondLeast;
    QString m_form;
    QString m_cycle;
    QString m_auditors;
    QString m_seed;
    QString m_designError;
    QString m_previewText;
    RowsModel m_preview;
    RowsModel m_samples;
    std::optional<Sample> m_sample;
    QString m_sampleTitle;
    QString m_sampleFacts;
    bool m_canDraft = false;
    RowsModel m_cases;
    RowsModel m_coverage;
    QList<SampleCoverage> m_lines;
    bool m_isShown = false;
    QString m_notice;
    QString m_error;
};

} // namespace caseaudit
