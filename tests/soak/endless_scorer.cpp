// usage: endless_scorer FILE SEED
//
// Scores audits until it is killed, first the newest draft of FILE, then new ones; SEED chooses what it does. Writes a
// line `intends DEED RECORD` before each deed (no record for the first of a new audit) and, once it is on disk, `saved
// DEED RECORD DOCUMENT`, the document as JSON.

#include "app/workspace/audit_session.h"
#include "app/workspace/workspace.h"
#include "audit_forms/pack_reader.h"
#include "audit_forms/validation.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <functional>
#include <random>

using namespace caseaudit;
using namespace Qt::StringLiterals;

namespace {

class EndlessScorer {
public:
    EndlessScorer(Workspace &workspace, const QString &seed)
        : m_workspace(workspace)
        , m_seed(seed)
        , m_random(seed.toUInt())
        , m_session(newestDraft())
    {}

    [[noreturn]] void run()
    {
        for (int number = 0;; ++number) {
            // One session in three writes a completed audit, reopens it and goes on.
            scoreSome();
            if (oneIn(5))
                deed("leave", [this] { m_session.leave(); });
            else if (complete() && oneIn(3)) {
                deed("reopen", [this] { m_session.reopen(words(u"read again"_s)); });
                scoreSome();
                complete();
            }
            begin(number);
        }
    }

private:
    /// The draft the last run was killed in, as a person goes on with it; else a new audit.
    AuditSession newestDraft()
    {
        AuditQuery query;
        query.states = statesThat(isEditable);
        query.limit = 1;
        const QList<AuditSummary> drafts = m_workspace.audits(query);
        return drafts.isEmpty() ? AuditSession::create(m_workspace, u"ser"_s, {})
                                : AuditSession::open(m_workspace, drafts.constFirst().record);
    }

    void begin(int number)
    {
        const QString form = oneIn(2) ? u"ser"_s : u"supervision"_s;
        m_session = AuditSession::create(m_workspace, form, {u"dundee"_s, u"West"_s, {}, {}});
        header(u"case_ref"_s, u"K/%1/%2"_s.arg(m_seed).arg(number));
    }

    void scoreSome()
    {
        if (m_session.audit().caseRef.isEmpty())
            header(u"case_ref"_s, u"K/%1/first"_s.arg(m_seed));
        if (m_session.audit().authority.isEmpty())
            header(u"authority"_s, u"dundee"_s);
        for (int steps = 4 + any(20); steps > 0; --steps)
            step();
    }

    void step()
    {
        switch (any(8)) {
        case 0:
            deed("undo", [this] { m_session.undo(); });
            break;
        case 1:
            deed("redo", [this] { m_session.redo(); });
            break;
        case 2:
            comment();
            break;
        case 3:
            m_session.form().hasContactLog ? contact() : answer(anyQuestion());
            break;
        default:
            answer(anyQuestion());
        }
    }

    bool complete()
    {
        facts();
        for (const Field *field : m_session.form().scoredFields()) {
            if (isAsked(*field, m_session.form(), m_session.audit()) == Asked::Yes &&
                !m_session.audit().answers.value(field->id).isAnswered())
                answer(*field);
        }
        for (const Finding &finding : m_session.findings()) {
            if (finding.severity == Severity::Warning)
                deed("accept", [&] { m_session.acceptWarning(findingName(finding), Acceptance::Accepted); });
        }
        QList<Finding> blocking;
        deed("complete", [&] { blocking = m_session.complete(); });
        return blocking.isEmpty();
    }

    void facts()
    {
        for (const Field &field : m_session.form().fields) {
            if (field.kind == FieldKind::Date && field.id != u"end_date"_s)
                deed("date", [&] { m_session.setDate(field.id, m_start); });
            else if (field.kind == FieldKind::Choice)
                deed("choice", [&] { m_session.setChoice(field.id, field.choices.constFirst().id); });
        }
    }

    void header(const QString &key, const QString &value)
    {
        deed("header", [&] { m_session.setHeader(key, value); });
    }

    const Field &anyQuestion()
    {
        const QList<const Field *> fields = m_session.form().scoredFields();
        return *fields.at(any(static_cast<int>(fields.size())));
    }

    void answer(const Field &field)
    {
        const Scale &scale = *m_workspace.pack().scale(field.scale);
        Answer answer = m_session.audit().answers.value(field.id);
        answer.notApplicable = oneIn(8);
        answer.reason = answer.notApplicable || oneIn(8) ? words(u"why so"_s) : QString();
        answer.category =
            answer.notApplicable ? QString() : scale.categories.at(any(static_cast<int>(scale.categories.size()))).id;
        deed("answer", [&] { m_session.setAnswer(field.id, answer); });
    }

    void comment()
    {
        const Field &field = anyQuestion();
        Answer answer = m_session.audit().answers.value(field.id);
        answer.comment = words(u"see page"_s);
        deed("comment", [&] { m_session.setAnswer(field.id, answer); });
    }

    void contact()
    {
        const Contact contact{.date = m_start.addDays(any(84)),
                              .kind = static_cast<ContactKind>(any(5)),
                              .outcome = static_cast<ContactOutcome>(any(4)),
                              .note = words(u"seen"_s)};
        const int known = static_cast<int>(m_session.audit().contacts.size());
        if (known > 0 && oneIn(4))
            deed("remove", [&] { m_session.removeContact(any(known)); });
        else if (known > 0 && oneIn(4))
            deed("replace", [&] { m_session.replaceContact(any(known), contact); });
        else
            deed("contact", [&] { m_session.addContact(contact); });
    }

    void deed(const char *name, const std::function<void()> &work)
    {
        std::printf("intends %s %s\n", name, qPrintable(m_session.record()));
        std::fflush(stdout);
        work();
        const QByteArray document = QJsonDocument(toJson(m_session.audit())).toJson(QJsonDocument::Compact);
        std::printf("saved %s %s %s\n", name, qPrintable(m_session.record()), document.constData());
        std::fflush(stdout);
    }

    int any(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    bool oneIn(int count) { return any(count) == 0; }
    /// Different at each call, in letters of several bytes, and now and then longer than a page of the file.
    QString words(const QString &beginning)
    {
        return beginning + u" “%1” – "_s.arg(m_random()) + QString(oneIn(20) ? 3000 : any(40), u'é');
    }

    const QDate m_start{2005, 3, 1};
    Workspace &m_workspace;
    QString m_seed;
    std::mt19937 m_random;
    AuditSession m_session;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const Surroundings surroundings{
        .user = u"scorer"_s, .now = [] { return QDateTime::currentDateTimeUtc(); }, .today = QDate(2005, 12, 1)};
    Workspace workspace(arguments.at(1), OpenMode::CreateIfMissing, defaultPack(), surroundings);
    EndlessScorer(workspace, arguments.at(2)).run();
}
