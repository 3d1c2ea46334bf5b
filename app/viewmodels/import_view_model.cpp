#include "app/viewmodels/import_view_model.h"

#include "app/viewmodels/failure.h"
#include "app/viewmodels/option.h"
#include "app/viewmodels/workspace_holder.h"
#include "app/wording/page_wording.h"
#include "app/wording/wording.h"

#include <QFileInfo>

#include <algorithm>

namespace caseaudit {

namespace {

/// Rows of a file that are shown before it is imported.
constexpr qsizetype previewRows = 20;

QString effectName(ImportEffect effect)
{
    switch (effect) {
    case ImportEffect::New:
        return QStringLiteral("New");
    case ImportEffect::Unchanged:
        return QStringLiteral("Unchanged");
    case ImportEffect::Update:
        return QStringLiteral("Updated");
    case ImportEffect::Refused:
        break;
    }
    return QStringLiteral("Refused");
}

QStringList previewHeadings(const FormDefinition &form)
{
    QStringList headings{QStringLiteral("Line"),      QStringLiteral("Import"),  QStringLiteral("Reference"),
                         QStringLiteral("Authority"), QStringLiteral("Auditor"), QStringLiteral("Audited on"),
                         QStringLiteral("State")};
    for (const Field &field : form.fields)
        headings.append(field.label);
    return headings;
}

QString fieldText(const Field &field, const AuditRecord &audit, const Pack &pack)
{
    if (field.kind == FieldKind::Date)
        return wording::date(audit.dates.value(field.id));
    if (field.kind == FieldKind::Scored)
        return wording::answer(audit.answers.value(field.id), field, pack);
    const int choice = field.choiceIndex(audit.choices.value(field.id));
    return choice < 0 ? QString() : field.choices.at(choice).label;
}

QStringList previewRow(const ImportedAudit &row, ImportEffect effect, const FormDefinition &form, const Pack &pack)
{
    const Authority *authority = pack.authority(row.audit.authority);
    QStringList texts{QString::number(row.line),
                      effectName(effect),
                      row.audit.caseRef,
                      authority ? authority->name : row.audit.authority,
                      row.audit.auditor,
                      wording::date(row.audit.auditedOn),
                      wording::auditState(row.audit.state)};
    for (const Field &field : form.fields)
        texts.append(fieldText(field, row.audit, pack));
    return texts;
}

} // namespace

ImportViewModel::ImportViewModel(WorkspaceHolder &holder, QObject *parent) : QObject(parent), m_holder(holder)
{
    connect(&holder, &WorkspaceHolder::opened, this, &ImportViewModel::open);
    connect(&holder, &WorkspaceHolder::closed, this, &ImportViewModel::clear);
    connect(&holder, &WorkspaceHolder::dataChanged, this, &ImportViewModel::readBatches);
    open();
}

QVariantList ImportViewModel::forms() const
{
    QVariantList forms;
    if (const Workspace *workspace = m_holder.workspace()) {
        for (const FormDefinition &form : workspace->pack().forms)
            forms.append(option(form.id, form.title));
    }
    return forms;
}

const FormDefinition *ImportViewModel::definition() const
{
    const Workspace *workspace = m_holder.workspace();
    return workspace ? workspace->pack().form(m_form) : nullptr;
}

void ImportViewModel::setForm(const QString &form)
{
    if (form == m_form)
        return;
    m_form = form;
    if (!takesContacts())
        m_contactsPath.clear();
    readAgain();
}

bool ImportViewModel::takesContacts() const
{
    return definition() && definition()->hasContactLog;
}

QString ImportViewModel::fileName() const
{
    return QFileInfo(m_path).fileName();
}

QString ImportViewModel::contactsName() const
{
    return QFileInfo(m_contactsPath).fileName();
}

void ImportViewModel::setReplaceKnown(bool replace)
{
    if (replace == m_replaceKnown)
        return;
    m_replaceKnown = replace;
    readAgain();
}

bool ImportViewModel::canRun() const
{
    return m_plan && m_plan->canRun() && m_plan->added + m_plan->updated > 0;
}

QString ImportViewModel::fileShape() const
{
    return m_plan ? wording::joinedFacts({wording::rowsRead(m_plan->file.audits.size(), fileName()),
                                          wording::fileShape(m_plan->file.encoding, m_plan->file.separator)})
                  : QString();
}

QString ImportViewModel::outcome() const
{
    return m_plan ? wording::importOutcome(m_plan->added, m_plan->unchanged, m_plan->updated, m_plan->refused)
                  : QString();
}

QString ImportViewModel::ignoredColumns() const
{
    return m_plan ? m_plan->file.ignoredColumns.join(QStringLiteral(", ")) : QString();
}

void ImportViewModel::chooseFile(const QUrl &file)
{
    m_path = file.toLocalFile();
    readAgain();
}

void ImportViewModel::chooseContacts(const QUrl &file)
{
    m_contactsPath = file.toLocalFile();
    readAgain();
}

void ImportViewModel::removeContacts()
{
    m_contactsPath.clear();
    readAgain();
}

void ImportViewModel::startAgain()
{
    m_path.clear();
    m_contactsPath.clear();
    readAgain();
}

void ImportViewModel::readAgain()
{
    m_plan.reset();
    Workspace *workspace = m_holder.workspace();
    QString failure;
    if (workspace && definition() && !m_path.isEmpty()) {
        failure = failureOf([&] {
            m_plan = planImport(*workspace, m_form, m_path, m_contactsPath,
                                m_replaceKnown ? KnownKeys::Update : KnownKeys::Refuse);
        });
    }
    showPlan();
    m_notice.clear();
    m_lastBatch.clear();
    fail(failure);
    Q_EMIT choiceChanged();
}

void ImportViewModel::showPlan()
{
    QList<QStringList> problems;
    QList<QStringList> rows;
    QStringList headings;
    if (m_plan && definition()) {
        for (const ImportProblem &problem : std::as_const(m_plan->problems)) {
            problems.append({problem.file, problem.line > 0 ? QString::number(problem.line) : QString(), problem.column,
                             problem.found, problem.expected});
        }
        headings = previewHeadings(*definition());
        const qsizetype shown = std::min(previewRows, m_plan->file.audits.size());
        for (qsizetype i = 0; i < shown; ++i) {
            rows.append(previewRow(m_plan->file.audits.at(i), m_plan->effects.at(i), *definition(),
                                   m_holder.workspace()->pack()));
        }
    }
    m_problems.setContents({QStringLiteral("File"), QStringLiteral("Line"), QStringLiteral("Column"),
                            QStringLiteral("Found"), QStringLiteral("Expected")},
                           problems);
    m_preview.setContents(headings, rows);
    Q_EMIT planChanged();
}

void ImportViewModel::run()
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || !canRun() || m_holder.work().isRunning())
        return;
    const ImportPlan plan = *m_plan;
    QString batch;
    const QString failure = m_holder.work().run(
        QStringLiteral("Importing"), [&](const Progress &progress) { batch = runImport(*workspace, plan, progress); });
    if (m_holder.work().wasCancelled()) {
        say(wording::importCancelled());
    } else if (failure.isEmpty()) {
        startAgain();
        say(wording::importDone(plan.added, plan.updated), batch);
        m_holder.announceChange();
    } else {
        fail(failure);
    }
}

void ImportViewModel::withdraw(const QString &batch, const QString &reason)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace || reason.trimmed().isEmpty())
        return;
    int audits = 0;
    const QString failure = failureOf([&] { audits = withdrawBatch(*workspace, batch, reason.trimmed()); });
    if (failure.isEmpty())
        say(wording::batchWithdrawn(audits), batch);
    else
        fail(failure);
    m_holder.announceChange();
}

void ImportViewModel::restore(const QString &batch)
{
    Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    int audits = 0;
    const QString failure = failureOf([&] { audits = restoreBatch(*workspace, batch); });
    if (failure.isEmpty())
        say(wording::batchRestored(audits), batch);
    else
        fail(failure);
    m_holder.announceChange();
}

void ImportViewModel::openBatch(const QString &batch)
{
    const Workspace *workspace = m_holder.workspace();
    if (!workspace)
        return;
    QStringList records;
    const QString failure = failureOf([&] { records = workspace->recordsOfBatch(batch); });
    if (!failure.isEmpty())
        fail(failure);
    else if (!records.isEmpty())
        Q_EMIT auditsRequested(records, wording::batchTitle(batch));
}

void ImportViewModel::dismiss()
{
    m_error.clear();
    say(QString());
}

void ImportViewModel::open()
{
    const QVariantList known = forms();
    if (!definition())
        m_form = known.isEmpty() ? QString() : known.constFirst().toMap().value(QStringLiteral("id")).toString();
    readBatches();
    readAgain();
}

void ImportViewModel::clear()
{
    m_path.clear();
    m_contactsPath.clear();
    m_plan.reset();
    m_batches.clear();
    showPlan();
    dismiss();
    Q_EMIT choiceChanged();
    Q_EMIT batchesChanged();
}

void ImportViewModel::readBatches()
{
    m_batches.clear();
    const Workspace *workspace = m_holder.workspace();
    const QString failure = failureOf([&] {
        for (const ImportBatch &batch : workspace ? workspace->importBatches() : QList<ImportBatch>()) {
            const FormDefinition *form = workspace->pack().form(batch.form);
            m_batches.append(QVariantMap{
                {QStringLiteral("id"), batch.batch},
                {QStringLiteral("contents"),
                 wording::joinedFacts(
                     {wording::batchContents(batch.audits, batch.withdrawn), form ? form->title : batch.form})},
                {QStringLiteral("origin"), wording::joinedFacts({wording::moment(batch.writtenAt), batch.author,
                                                                 wording::batchTitle(batch.batch)})},
                {QStringLiteral("canWithdraw"), batch.withdrawn < batch.audits},
                {QStringLiteral("canRestore"), batch.withdrawn > 0}});
        }
    });
    if (!failure.isEmpty())
        fail(failure);
    Q_EMIT batchesChanged();
}

void ImportViewModel::say(const QString &notice, const QString &batch)
{
    m_error.clear();
    m_notice = notice;
    m_lastBatch = batch;
    Q_EMIT noticeChanged();
}

void ImportViewModel::fail(const QString &error)
{
    m_error = error;
    Q_EMIT noticeChanged();
}

} // namespace caseaudit
