#include "tests/qml/screen_states.h"

#include "app/workspace/demonstration.h"
#include "audit_forms/pack_reader.h"

#include <QDir>
#include <QFile>
#include <QFont>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace caseaudit::test {

namespace {

constexpr int usualPixelSize = 13;

/// The size of type while the object lives.
class TypeSize {
public:
    explicit TypeSize(int pixels) : m_before(QGuiApplication::font())
    {
        QFont font = m_before;
        font.setPixelSize(pixels);
        QGuiApplication::setFont(font);
    }
    ~TypeSize() { QGuiApplication::setFont(m_before); }
    TypeSize(const TypeSize &) = delete;
    TypeSize &operator=(const TypeSize &) = delete;

private:
    QFont m_before;
};

} // namespace

void waitForComparison(WindowUnderTest &test)
{
    constexpr int patienceMilliseconds = 120'000;
    if (!QTest::qWaitFor([&test] { return !test.app().results()->comparison()->isRunning(); }, patienceMilliseconds))
        qFatal("the comparison does not end");
    test.settle();
}

ScreenStates::ScreenStates(const QString &folder, QList<ScreenState> states)
    : m_folder(folder)
    , m_states(std::move(states))
    , m_demonstration(m_files.filePath(u"demonstration.caseaudit"_s))
{
    QDir().mkpath(m_folder);
    const Surroundings surroundings{.user = u"demonstration"_s,
                                    .now = [] { return QDateTime(QDate(2005, 12, 1), QTime(9, 0), Qt::UTC); },
                                    .today = QDate(2005, 12, 1)};
    Workspace workspace(m_demonstration, OpenMode::CreateIfMissing, defaultPack(), surroundings);
    fillDemonstration(workspace);
}

void ScreenStates::addRows(int darkEvery) const
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("look");
    for (int state = 0; state < m_states.size(); ++state) {
        for (const QString &look : {u"light"_s, u"dark"_s, u"200"_s}) {
            if (look != u"dark"_s || state % darkEvery == 0)
                QTest::addRow("%s-%s", qPrintable(m_states.at(state).name), qPrintable(look)) << state << look;
        }
    }
}

QStringList ScreenStates::complaints(int state, const QString &look) const
{
    const TypeSize size(look == u"200"_s ? 2 * usualPixelSize : usualPixelSize);
    WindowUnderTest test(defaultPack(), look == u"dark"_s ? u"dark"_s : u"light"_s);
    const QString copy = test.pathOf(u"demonstration.caseaudit"_s);
    if (!QFile::copy(m_demonstration, copy))
        return {u"the demonstration cannot be copied"_s};
    test.app().openPath(copy);
    test.show(1280, 720);
    m_states.at(state).prepare(test);
    test.settle();
    // Layouts settle when a frame is drawn, as a person sees it after the blink of an eye.
    test.window().grabWindow();
    test.settle();
    QStringList found = test.unreadableTexts() + test.warnings();
    const QImage seen = test.window().grabWindow();
    const QString place = m_folder + u'/' + m_states.at(state).name + u'-';
    bool isWritten = seen.save(place + look + u".png"_s);
    // What a printer without colours makes of the light one.
    if (look == u"light"_s)
        isWritten = isWritten && seen.convertToFormat(QImage::Format_Grayscale8).save(place + u"grey.png"_s);
    if (!isWritten)
        found.append(u"the picture cannot be written: "_s + place + look);
    return found;
}

void ScreenStatesTest::everyStateCanBeRead()
{
    QFETCH(int, state);
    QFETCH(QString, look);
    QCOMPARE(m_screens.complaints(state, look).join(u'\n'), QString());
}

} // namespace caseaudit::test
