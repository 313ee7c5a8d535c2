// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "teacher-gui/live/core/livecall.h"
#include "teacher-gui/wall/fittedlabel.h"
#include "teacher-gui/wall/projector.h"
#include "teacher-gui/wall/studentaddress.h"
#include "teacher-gui/wall/wallnews.h"
#include "teacher-gui/wall/wallwindow.h"
#include "teacher-gui/wall/wallwords.h"
#include "tests/support/controls.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QApplication>
#include <QProgressBar>
#include <QScreen>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_wall {

namespace {

constexpr int LastRow = 25; // a letter is at least this fraction of the height, as a divisor

StudentId student(const QString &text)
{
    return *StudentId::fromText(text);
}

} // namespace

/// Tests the projector window of a call.
class TestWall : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup();

    void studentIdsAreMasked_data();
    void studentIdsAreMasked();
    void whatStudentsType();
    void theSecondScreenIsTaken();

    void theClassIsTold();
    void theCountIsOfTheRoster();
    void whoCameLastIsMaskedUnlessWished();
    void theCodeIsLargest();
    void withoutACodeItTellsTheWay();
    void aLostConnectionIsSaid();
    void itStaysWhenTheCallIsOver();
    void keysOpenAndClose();
    void thePageHasAKeyForIt();
    void theLastRowReadsEverything_data();
    void theLastRowReadsEverything();
    void everyControlIsForEveryone();

private:
    /// Shows the open call of class 101 on the projector; returns nullptr if the window does not become active.
    WallWindow *project();
    bool isInFront() const;
    void expectReadable();
    QList<FittedLabel *> labels() const;
    bool shows(const QString &text) const;
    QStringList arrivals() const { return m_projector->wall()->news().arrivals(); }
    void pushCode();

    std::unique_ptr<TeacherFixture> m_fixture;
    std::unique_ptr<QWidget> m_window; ///< stands for the teacher's window
    Projector *m_projector = nullptr;
    LiveCall *m_call = nullptr;
};

void TestWall::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<TeacherFixture>();
    m_window = std::make_unique<QWidget>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_projector = new Projector(m_fixture->services(), *m_window);
}

void TestWall::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

WallWindow *TestWall::project()
{
    if (!m_fixture->enter())
        return nullptr;
    m_call = m_fixture->start(101);
    if (!m_call)
        return nullptr;
    m_projector->toggle(*m_call);
    return isInFront() ? m_projector->wall() : nullptr;
}

/// `qWaitForWindowActive` also accepts a window whose parent is active.
bool TestWall::isInFront() const
{
    return QTest::qWaitFor([this] { return QApplication::activeWindow() == m_projector->wall(); });
}

QList<FittedLabel *> TestWall::labels() const
{
    QList<FittedLabel *> shown;
    for (FittedLabel *label : m_projector->wall()->findChildren<FittedLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            shown.append(label);
    return shown;
}

bool TestWall::shows(const QString &text) const
{
    const auto shown = labels();
    return std::any_of(shown.begin(), shown.end(), [&](const QLabel *label) { return label->text() == text; });
}

void TestWall::pushCode()
{
    m_fixture->peer.push(QJsonObject{{u"op"_s, u"code"_s}, {u"class"_s, 101}, {u"code"_s, u"482913"_s},
        {u"expires"_s, Timestamp{ScriptedPeer::now().msecs + 30'000}.toText()}});
    QTRY_VERIFY(shows(u"482 913"_s));
}

void TestWall::studentIdsAreMasked_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("shown");
    QTest::newRow("usual") << u"2023001"_s << u"2023•••"_s;
    QTest::newRow("long") << u"20231234567"_s << u"202312•••"_s;
    QTest::newRow("short") << u"1234"_s << u"1•••"_s;
    QTest::newRow("three") << u"123"_s << u"•••"_s;
    QTest::newRow("one") << u"A"_s << u"•••"_s;
}

void TestWall::studentIdsAreMasked()
{
    QFETCH(const QString, whole);
    QTEST(masked(student(whole)), "shown");
}

void TestWall::whatStudentsType()
{
    const QList<QHostAddress> own{QHostAddress(u"192.168.0.10"_s), QHostAddress(u"10.0.0.1"_s)};
    const auto typed = [&](const QString &connected) {
        return addressForStudents(*ServerAddress::fromText(connected), own).toText();
    };
    QCOMPARE(typed(u"chamada.example.org"_s), u"chamada.example.org"_s);
    QCOMPARE(typed(u"10.1.1.1:6000"_s), u"10.1.1.1:6000"_s);
    QCOMPARE(typed(u"127.0.0.1"_s), u"192.168.0.10"_s);
    QCOMPARE(typed(u"LocalHost:6000"_s), u"192.168.0.10:6000"_s);
    QCOMPARE(typed(u"[::1]"_s), u"192.168.0.10"_s);
    // Without a network the loopback address is all there is.
    QCOMPARE(addressForStudents({u"127.0.0.1"_s}, {}).toText(), u"127.0.0.1"_s);
    for (const QHostAddress &address : ownAddresses())
        QVERIFY(!address.isLoopback());
}

void TestWall::theSecondScreenIsTaken()
{
    QCOMPARE(QGuiApplication::screens().size(), 2);
    const WallWindow *wall = project();
    QVERIFY(wall);
    QVERIFY(wall->screen() != m_window->screen());
    QCOMPARE(wall->geometry(), wall->screen()->geometry());
    QVERIFY(wall->isFullScreen());
}

void TestWall::theClassIsTold()
{
    const WallWindow *wall = project();
    QVERIFY(wall);
    QVERIFY(shows(u"Class 101 · Redes"_s));
    QVERIFY(shows(u"0"_s));
    QVERIFY(shows(u"present"_s));
    m_call->setTitle(u"Redes II"_s);
    QVERIFY(shows(u"Class 101 · Redes II"_s));
    QCOMPARE(wall->windowTitle(), u"Class 101 · Redes II"_s);
}

void TestWall::theCountIsOfTheRoster()
{
    m_fixture->peer.reply(u"roster-list"_s,
        RosterListReply{{{student(u"1"_s), u"Ana"_s}, {student(u"2"_s), u"Bia"_s}, {student(u"3"_s), u"Caio"_s}}}
            .toJson());
    QVERIFY(project());
    m_fixture->arrive({u"1"_s, u"2"_s});
    QTRY_VERIFY(shows(u"2"_s));
    QTRY_VERIFY(shows(u"of 3 present"_s));
    Entry guest = FakeCalls::entry(u"X"_s, u"08:00:20"_s);
    guest.flags = Flag::NotOnRoster;
    m_fixture->calls.arrive(101, guest);
    QTRY_VERIFY(shows(u"1 not on the list"_s));
    QVERIFY(shows(u"2"_s));
}

void TestWall::whoCameLastIsMaskedUnlessWished()
{
    QVERIFY(project());
    m_fixture->calls.arrive(101, FakeCalls::entry(u"2023001"_s, u"08:00:15"_s, u"Ana Souza"_s));
    for (int i = 2; i <= 7; ++i)
        m_fixture->calls.arrive(101, FakeCalls::entry(u"2023%1"_s.arg(100 * i), u"08:00:20"_s));
    QTRY_COMPARE(m_call->count(), 7);
    QCOMPARE(arrivals().size(), WallNews::MaxArrivals);
    QVERIFY(arrivals().first().endsWith(u"2023•••"_s));
    m_call->students().apply({}, {student(u"2023700"_s), student(u"2023600"_s), student(u"2023500"_s)});
    QCOMPARE(arrivals().size(), 4);
    QVERIFY(arrivals().last().endsWith(u"2023•••"_s));
    QTest::keyClick(m_projector->wall(), Qt::Key_M);
    QTRY_VERIFY(arrivals().last().endsWith(u"Ana Souza"_s));
    QVERIFY(arrivals().first().endsWith(u"2023400"_s)); // without a known name
    QVERIFY(shows(arrivals().first()));
    // The setting is remembered.
    m_projector->toggle(*m_call);
    m_projector->toggle(*m_call);
    QVERIFY(arrivals().last().endsWith(u"Ana Souza"_s));
}

void TestWall::theCodeIsLargest()
{
    const WallWindow *wall = project();
    QVERIFY(wall);
    pushCode();
    const auto shown = labels();
    const auto code =
        std::find_if(shown.begin(), shown.end(), [](const QLabel *label) { return label->text() == u"482 913"; });
    for (const FittedLabel *label : shown)
        QVERIFY(label->fittedFont().pixelSize() <= (*code)->fittedFont().pixelSize());
    auto *left = wall->findChild<QProgressBar *>();
    QVERIFY(left->isVisible());
    QTRY_VERIFY(left->value() > 0 && left->value() <= 30);
    QTRY_VERIFY(shows(u"%1 s"_s.arg(left->value())));
    QVERIFY(!shows(u"Open Chamada"_s));
    QVERIFY(shows(addressForStudents(m_fixture->peer.address(), ownAddresses()).toText()));
}

void TestWall::withoutACodeItTellsTheWay()
{
    const WallWindow *wall = project();
    QVERIFY(wall);
    QVERIFY(shows(u"Open Chamada"_s));
    QVERIFY(shows(u"Server: Laboratório 3"_s));
    QVERIFY(shows(addressForStudents(m_fixture->peer.address(), ownAddresses()).toText()));
    QVERIFY(!wall->findChild<QProgressBar *>()->isVisible());
}

void TestWall::aLostConnectionIsSaid()
{
    QVERIFY(project());
    m_fixture->peer.stop();
    QTRY_VERIFY(shows(u"No connection now: wait a moment"_s));
    QVERIFY(m_fixture->peer.resume());
    m_fixture->services().client.link().retryNow();
    QTRY_VERIFY(shows(u"Server: Laboratório 3"_s));
}

void TestWall::itStaysWhenTheCallIsOver()
{
    const WallWindow *wall = project();
    QVERIFY(wall);
    pushCode();
    m_fixture->arrive({u"2023001"_s, u"2023002"_s});
    QTRY_VERIFY(shows(u"2"_s));
    m_call->endNow();
    QTRY_VERIFY(shows(u"The roll call is over"_s));
    QTRY_VERIFY(m_fixture->services().board.calls().isEmpty());
    QVERIFY(wall->isVisible());
    QVERIFY(shows(u"2"_s));
    QVERIFY(shows(u"Class 101 · Redes"_s));
    QVERIFY(!shows(u"482 913"_s));
    QCOMPARE(arrivals().size(), 2);
    // The next call takes over the projector.
    LiveCall *next = m_fixture->start(101);
    m_projector->toggle(*next);
    QVERIFY(shows(u"Open Chamada"_s));
}

void TestWall::keysOpenAndClose()
{
    QVERIFY(project());
    QPointer<WallWindow> wall = m_projector->wall();
    QTest::keyClick(wall, Qt::Key_F11);
    QTRY_VERIFY(!wall);
    QVERIFY(!m_projector->wall());
    m_projector->toggle(*m_call);
    wall = m_projector->wall();
    QVERIFY(isInFront());
    QTest::keyClick(wall, Qt::Key_Escape);
    QTRY_VERIFY(!wall);
    m_projector->toggle(*m_call);
    wall = m_projector->wall();
    m_projector->toggle(*m_call);
    QTRY_VERIFY(!wall);
}

void TestWall::thePageHasAKeyForIt()
{
    const auto wall = [this] { return m_fixture->window->findChild<WallWindow *>(); };
    QVERIFY(m_fixture->openEntered());
    m_fixture->key(Qt::Key_F11); // no call yet
    QVERIFY(!wall());
    QVERIFY(m_fixture->start(101));
    m_fixture->key(Qt::Key_F11);
    QTRY_VERIFY(wall());
    QTest::keyClick(wall(), Qt::Key_F11);
    QTRY_VERIFY(!wall());
    m_fixture->window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_fixture->window.get());
    m_fixture->press(u"Project (F11)"_s);
    QTRY_VERIFY(wall());
    m_fixture->press(u"Log out"_s);
    QTRY_VERIFY(!wall());
}

void TestWall::theLastRowReadsEverything_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("full HD") << QSize(1920, 1080);
    QTest::newRow("old projector") << QSize(1024, 768);
    QTest::newRow("laptop") << QSize(1366, 768);
    for (int width = 1276; width <= 1284; ++width) // the width at which a text just fits varies
        QTest::addRow("%d pixels", width) << QSize(width, 900);
}

void TestWall::theLastRowReadsEverything()
{
    QFETCH(const QSize, size);
    WallWindow *wall = project();
    QVERIFY(wall);
    wall->showNormal();
    wall->resize(size);
    m_call->setTitle(u"Estruturas de Dados e Algoritmos em Grafos, com Laboratório"_s);
    m_fixture->arrive({u"2023001"_s, u"2023002"_s, u"2023003"_s, u"2023004"_s, u"2023005"_s});
    QTRY_COMPARE(m_call->count(), 5);
    QTRY_COMPARE(wall->size(), size);
    expectReadable();
    pushCode();
    expectReadable();
    m_call->endNow();
    QTRY_VERIFY(shows(u"The roll call is over"_s));
    expectReadable();
}

void TestWall::expectReadable()
{
    WallWindow *wall = m_projector->wall();
    QCoreApplication::processEvents(); // applies the pending layout
    for (const FittedLabel *label : labels()) {
        const QFontMetrics letters(label->fittedFont());
        QVERIFY2(letters.capHeight() * LastRow >= wall->height(), qPrintable(label->text()));
        QVERIFY2(wall->rect().contains(QRect(label->mapTo(wall, QPoint()), label->size())), qPrintable(label->text()));
        QVERIFY2(label->height() >= letters.height(), qPrintable(label->text()));
        // Only a long title may end in "…".
        if (!label->text().contains(u"Estruturas"_s))
            QVERIFY2(QFontMetricsF(label->fittedFont()).horizontalAdvance(label->text()) <= label->width(),
                qPrintable(label->text()));
    }
}

void TestWall::everyControlIsForEveryone()
{
    WallWindow *wall = project();
    QVERIFY(wall);
    QCOMPARE(namelessControls(*wall), QString());
    QCOMPARE(controlsWithoutKeyboard(*wall), QString());
    m_call->endNow();
    QTRY_VERIFY(shows(u"The roll call is over"_s));
    QCOMPARE(controlsWithoutKeyboard(*wall), QString());
}

/// Simulates a teacher's computer with a projector beside its own screen.
int main(int argc, char **argv)
{
    QTemporaryFile screens;
    if (!screens.open())
        return 1;
    screens.write(R"({"screens": [{"name": "own", "width": 1366, "height": 768},
        {"name": "projector", "x": 1366, "width": 1280, "height": 720}]})");
    screens.close();
    const QByteArray platform = "offscreen:configfile=" + screens.fileName().toUtf8();
    qputenv("QT_QPA_PLATFORM", platform);
    QApplication application(argc, argv);
    TestWall test;
    return QTest::qExec(&test, argc, argv);
}

const RegisteredTest registered(__FILE__, &main);

} // namespace chamada::test::tst_wall

#include "tst_wall.moc"
