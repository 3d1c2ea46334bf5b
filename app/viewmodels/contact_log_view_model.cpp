#include "app/viewmodels/contact_log_view_model.h"

#include "app/exchange/typed_contact.h"
#include "app/viewmodels/contact_rows.h"
#include "app/wording/contact_wording.h"
#include "app/wording/wording.h"
#include "audit_forms/validation.h"

#include <QClipboard>
#include <QGuiApplication>

namespace caseaudit {

namespace {

/// How findings name the log as a whole.
constexpr QLatin1String contactsField("contacts");

} // namespace

ContactLogViewModel::ContactLogViewModel(std::function<QString(const Work &)> change, QObject *parent)
    : QObject(parent)
    , m_change(std::move(change))
    , m_contacts(contactRoles())
    , m_standards(standardRoles())
    , m_pastedRows(pastedRoles())
{}

void ContactLogViewModel::show(const AuditSession *session, const QList<Finding> &findings)
{
    m_session = session && session->form().hasContactLog ? session : nullptr;
    m_note.clear();
    m_complaints.clear();
    if (m_session) {
        m_contacts.setRows(contactRows(*m_session));
        m_standards.setRows(standardRows(*m_session));
        m_note = wording::contactLogNote(m_session->audit(), m_session->form());
        for (const Finding &finding : findings) {
            const QString text = wording::finding(finding, &m_session->form());
            if (finding.field == contactsField && !m_complaints.contains(text))
                m_complaints.append(text);
        }
    } else {
        m_contacts.setRows({});
        m_standards.setRows({});
    }
    Q_EMIT changed();
}

int ContactLogViewModel::stripDays() const
{
    return m_session ? caseaudit::stripDays(*m_session) : 0;
}

QString ContactLogViewModel::legend() const
{
    return wording::contactLegend();
}

QString ContactLogViewModel::understood(const QString &text) const
{
    if (!m_session || text.trimmed().isEmpty())
        return {};
    const TypedContact typed = typedContact(text, dayRuleFor(m_session->audit(), m_session->form()));
    const std::optional<Contact> contact = typed.contact();
    if (!contact)
        return typed.understood();
    AuditRecord alone = m_session->audit();
    alone.contacts = {*contact};
    QStringList sentences{typed.understood()};
    for (const Finding &finding : validate(alone, m_session->pack(), alone.auditedOn)) {
        if (finding.field == contactsField)
            sentences.append(wording::finding(finding, &m_session->form()));
    }
    return sentences.join(QStringLiteral(". "));
}

bool ContactLogViewModel::isWhole(const QString &text) const
{
    return m_session && typedContact(text, dayRuleFor(m_session->audit(), m_session->form())).contact().has_value();
}

QString ContactLogViewModel::understand(const QString &text, Contact &contact) const
{
    const TypedContact typed = typedContact(text, dayRuleFor(m_session->audit(), m_session->form()));
    contact = typed.contact().value_or(Contact{});
    return wording::sentence(typed.problem());
}

QString ContactLogViewModel::add(const QString &text)
{
    if (!m_session)
        return {};
    Contact contact;
    const QString problem = understand(text, contact);
    return problem.isEmpty() ? m_change([&](AuditSession &session) { session.addContact(contact); }) : problem;
}

QString ContactLogViewModel::replace(int row, const QString &text)
{
    if (!m_session || row < 0 || row >= m_contacts.count())
        return {};
    Contact contact;
    const QString problem = understand(text, contact);
    return problem.isEmpty() ? m_change([&](AuditSession &session) { session.replaceContact(row, contact); }) : problem;
}

void ContactLogViewModel::remove(int row)
{
    if (row >= 0 && row < m_contacts.count())
        m_change([row](AuditSession &session) { session.removeContact(row); });
}

QString ContactLogViewModel::typedLine(int row) const
{
    return row >= 0 && row < m_contacts.count() ? asTyped(m_session->audit().contacts.at(row)) : QString();
}

bool ContactLogViewModel::clipboardHasRows() const
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    return text.contains(u'\n') || text.contains(u'\r') || text.contains(u'\t');
}

void ContactLogViewModel::readClipboard()
{
    readPasted(QGuiApplication::clipboard()->text());
}

void ContactLogViewModel::readPasted(const QString &text)
{
    m_pasted = m_session ? understandPasted(text, m_session->audit(), m_session->form()) : PastedContacts{};
    m_pastedRows.setRows(pastedRows(m_pasted));
    Q_EMIT pastedChanged();
}

QString ContactLogViewModel::pasteOutcome() const
{
    return m_pasted.lines.isEmpty()
               ? wording::nothingPasted()
               : wording::pasteOutcome(m_pasted.newContacts().size(), m_pasted.unreadable(), m_pasted.known());
}

QString ContactLogViewModel::pasteConfirmation() const
{
    return wording::addContacts(m_pasted.newContacts().size());
}

QString ContactLogViewModel::addPasted()
{
    const QList<Contact> contacts = m_pasted.newContacts();
    const QString failure = m_change([&contacts](AuditSession &session) { session.addContacts(contacts); });
    if (failure.isEmpty())
        readPasted(QString());
    return failure;
}

} // namespace caseaudit
