#include "audit_forms/pack_reader.h"

#include "audit_forms/dates_meaning.h"
#include "audit_forms/pack_builder.h"
#include "audit_forms/pack_json.h"
#include "audit_forms/pack_meaning.h"
#include "audit_forms/pack_schema_check.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QtEndian>

/// A static library's resources are left out unless asked for, and can be asked for outside namespaces only.
static void initialiseResources()
{
    Q_INIT_RESOURCE(caseaudit_packs);
}

namespace caseaudit {

namespace {

constexpr qint64 largestFileBytes = 5 * 1024 * 1024;

std::string summary(const QString &folder, const QList<PackProblem> &problems)
{
    QString text = QStringLiteral("the pack %1 cannot be used").arg(folder);
    for (const PackProblem &problem : problems) {
        const QString place = problem.pointer.isEmpty() ? problem.file : problem.file + u' ' + problem.pointer;
        text += QStringLiteral("\n%1: found %2, expected %3").arg(place, problem.found, problem.expected);
    }
    return text.toStdString();
}

void refuseIfAny(const PackProblems &problems, const QString &folder)
{
    if (!problems.isEmpty())
        throw PackError(folder, problems.all());
}

/// The schema of the file at `path` inside a pack; empty for a path at which a pack has no file.
QString schemaFor(const QString &path)
{
    static const QMap<QString, QString> schemas{
        {QStringLiteral("pack.json"), QStringLiteral("pack")},
        {QStringLiteral("tables.json"), QStringLiteral("tables")},
        {QStringLiteral("baseline.json"), QStringLiteral("baseline")},
        {QStringLiteral("action_plan.json"), QStringLiteral("action_plan")},
        {QStringLiteral("calendar.json"), QStringLiteral("calendar")},
        {QStringLiteral("measures.json"), QStringLiteral("measures")},
    };
    const bool isForm = path.startsWith(QLatin1String("forms/")) && path.endsWith(QLatin1String(".json"));
    return isForm ? QStringLiteral("form") : schemas.value(path);
}

/// The documents that pass their schemas; everything else is a problem.
QMap<QString, QJsonObject> readDocuments(const QMap<QString, QByteArray> &files, PackProblems &problems)
{
    QMap<QString, QJsonObject> documents;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString schema = schemaFor(file.key());
        const qsizetype problemsBefore = problems.all().size();
        if (schema.isEmpty()) {
            problems.add({file.key(), {}}, QStringLiteral("a file of this name"),
                         QStringLiteral("pack.json, forms/<id>.json, tables.json, baseline.json, action_plan.json, "
                                        "calendar.json, measures.json"));
        } else if (file->size() > largestFileBytes) {
            problems.add({file.key(), {}}, QStringLiteral("a larger file"),
                         QStringLiteral("at most %1 bytes").arg(largestFileBytes));
        } else if (const QJsonValue document = readJson(file.key(), *file, problems); !document.isUndefined()) {
            problems.setDocument(file.key(), document);
            checkSchema(schema, file.key(), document, problems);
            if (problems.all().size() == problemsBefore)
                documents.insert(file.key(), document.toObject());
        }
    }
    return documents;
}

/// Adds files that are missing, forms that pack.json does not list, and forms not named like their id.
void checkFiles(const QMap<QString, QByteArray> &files, const QMap<QString, QJsonObject> &documents,
                PackProblems &problems)
{
    const QString packPath = QStringLiteral("pack.json");
    for (const QString &path : {packPath, QStringLiteral("tables.json")}) {
        if (!files.contains(path))
            problems.add({path, {}}, QStringLiteral("no such file"), QStringLiteral("a file that every pack has"));
    }
    for (auto document = documents.begin(); document != documents.end(); ++document) {
        const Place id = Place{document.key(), {}} / u"id";
        if (schemaFor(document.key()) == QLatin1String("form") &&
            formPath(document.value()[u"id"].toString()) != id.file)
            problems.add(id, QStringLiteral("the name of the file without .json"));
    }
    if (!documents.contains(packPath))
        return;
    QStringList listed;
    const Place list = Place{packPath, {}} / u"forms";
    for (const QJsonValue &form : documents.value(packPath)[u"forms"].toArray()) {
        const QString path = formPath(form.toString());
        if (listed.contains(path))
            problems.add(list / listed.size(), QStringLiteral("each form once"));
        listed.append(path);
        if (!files.contains(path))
            problems.add({path, {}}, QStringLiteral("no such file"), QStringLiteral("a form that pack.json lists"));
    }
    for (const QString &path : files.keys()) {
        if (schemaFor(path) == QLatin1String("form") && !listed.contains(path))
            problems.add({path, {}}, QStringLiteral("a form"), QStringLiteral("only forms that pack.json lists"));
    }
}

/// SHA-256 over each path and its bytes, both preceded by their length, in the order of the paths.
QString digestOf(const QMap<QString, QByteArray> &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto addWithLength = [&](const QByteArray &bytes) {
        const quint64 length = qToBigEndian(static_cast<quint64>(bytes.size()));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
        hash.addData(bytes);
    };
    for (auto file = files.begin(); file != files.end(); ++file) {
        addWithLength(file.key().toUtf8());
        addWithLength(*file);
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// The bytes of the JSON files in a folder and in its `forms`, by path inside the folder.
QMap<QString, QByteArray> filesIn(const QString &folder)
{
    PackProblems problems;
    QMap<QString, QByteArray> files;
    if (!QDir(folder).exists())
        problems.add({folder, {}}, QStringLiteral("no such folder"), QStringLiteral("the folder of a pack"));
    for (const QString &inside : {QString(), QStringLiteral("forms/")}) {
        for (const QString &name : QDir(folder + u'/' + inside).entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile file(folder + u'/' + inside + name);
            if (file.open(QIODevice::ReadOnly))
                files.insert(inside + name, file.read(largestFileBytes + 1)); // one more is enough to be too many
            else
                problems.add({inside + name, {}}, file.errorString(), QStringLiteral("a file that can be read"));
        }
    }
    refuseIfAny(problems, folder);
    return files;
}

} // namespace

PackError::PackError(const QString &folder, QList<PackProblem> problems)
    : std::runtime_error(summary(folder, problems))
    , m_problems(std::move(problems))
{}

Pack readPack(const QString &folder)
{
    initialiseResources();
    return readPack(filesIn(folder), folder);
}

Pack readPack(const QMap<QString, QByteArray> &files, const QString &name)
{
    initialiseResources();
    PackProblems problems;
    const QMap<QString, QJsonObject> documents = readDocuments(files, problems);
    checkFiles(files, documents, problems);
    refuseIfAny(problems, name);

    Pack pack = buildPack(documents);
    pack.files = files;
    checkMeaning(pack, problems);
    checkDatesAndMeasures(pack, problems);
    refuseIfAny(problems, name);
    pack.digest = digestOf(files);
    return pack;
}

Pack defaultPack()
{
    return readPack(QStringLiteral(":/caseaudit/packs/tayside"));
}

} // namespace caseaudit
