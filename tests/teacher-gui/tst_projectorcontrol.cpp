// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/controls.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/projectorfixture.h"

#include <QApplication>
#include <QPointer>
#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_projectorcontrol {

using namespace teacher;

/// Tests opening and closing the projector window, by keys and by mouse.
class TestProjectorControl : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void theSecondScreenIsTaken();
    void keysOpenAndClose();
    void thePageHasAKeyForIt();
    void everyControlIsForEveryone();

private:
    std::unique_ptr<WallFixture> m_fixture;
};

void TestProjectorControl::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<WallFixture>();
    QVERIFY(m_fixture->showParent());
}

void TestProjectorControl::theSecondScreenIsTaken()
{
    QCOMPARE(QGuiApplication::screens().size(), 2);
    const ProjectorWindow *wall = m_fixture->project();
    QVERIFY(wall);
    QVERIFY(wall->screen() != m_fixture->parent.screen());
    QCOMPARE(wall->geometry(), wall->screen()->geometry());
    QVERIFY(wall->isFullScreen());
}

void TestProjectorControl::keysOpenAndClose()
{
    QVERIFY(m_fixture->project());
    QPointer<ProjectorWindow> wall = m_fixture->projector->window();
    QTest::keyClick(wall, Qt::Key_F11);
    QTRY_VERIFY(!wall);
    QVERIFY(!m_fixture->projector->window());
    m_fixture->projector->toggle(*m_fixture->call);
    wall = m_fixture->projector->window();
    QVERIFY(m_fixture->isInFront());
    QTest::keyClick(wall, Qt::Key_Escape);
    QTRY_VERIFY(!wall);
    m_fixture->projector->toggle(*m_fixture->call);
    wall = m_fixture->projector->window();
    m_fixture->projector->toggle(*m_fixture->call);
    QTRY_VERIFY(!wall);
}

void TestProjectorControl::thePageHasAKeyForIt()
{
    const auto wall = [this] { return m_fixture->window->findChild<ProjectorWindow *>(); };
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

void TestProjectorControl::everyControlIsForEveryone()
{
    ProjectorWindow *wall = m_fixture->project();
    QVERIFY(wall);
    QCOMPARE(namelessControls(*wall), QString());
    QCOMPARE(controlsWithoutKeyboard(*wall), QString());
    m_fixture->call->endNow();
    QTRY_VERIFY(m_fixture->projects(u"The roll call is over"_s));
    QCOMPARE(controlsWithoutKeyboard(*wall), QString());
}

int main(int argc, char **argv)
{
    const ProjectorScreens screens;
    QApplication application(argc, argv);
    TestProjectorControl test;
    return QTest::qExec(&test, argc, argv);
}

const RegisteredTest registered(__FILE__, &main);

} // namespace chamada::test::tst_projectorcontrol

#include "tst_projectorcontrol.moc"
