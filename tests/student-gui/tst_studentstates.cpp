// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/iconview.h"
#include "common/ui/theme.h"
#include "tests/student-gui/scenes.h"
#include "tests/student-gui/studentfixture.h"
#include "tests/support/controls.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_studentstates {

using namespace student;

/// Tests every state of the student's window: that it can be reached, what it shows, that it is accessible, and that
/// the guide shows it.
class TestStudentStates : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void everyStateHasAScene();
    void theWindowSaysIt_data() { addScenes(); }
    void theWindowSaysIt();
    void itIsForEveryone_data() { addScenes(); }
    void itIsForEveryone();
    void theGuideShowsIt_data() { addScenes(); }
    void theGuideShowsIt();

private:
    static void addScenes();
    /// Opens the scene of the current row; returns false if it is not reached.
    bool open();
    /// Returns whether a label, or the button that was pressed, shows this text.
    bool says(const QString &text) const;

    std::unique_ptr<StudentFixture> m_fixture;
};

void TestStudentStates::init()
{
    failOnQtWarnings();
    m_fixture = std::make_unique<StudentFixture>();
}

void TestStudentStates::addScenes()
{
    QTest::addColumn<const Scene *>("scene");
    for (const Scene &scene : scenes())
        QTest::newRow(scene.name) << &scene;
}

bool TestStudentStates::open()
{
    QFETCH(const Scene *, scene);
    bool reached = scene->prepare(*m_fixture) && (scene->happens || m_fixture->client.state() == scene->state);
    WindowOptions options;
    options.classId = ClassId::fromNumber(101);
    m_fixture->open(options);
    if (scene->happens)
        reached = scene->happens(*m_fixture) && m_fixture->client.state() == scene->state;
    for (const Scene::Button &wanted : scene->presses) {
        auto *button = m_fixture->find<QPushButton>(QString::fromLatin1(wanted.text));
        if (!button)
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    return reached;
}

bool TestStudentStates::says(const QString &text) const
{
    const auto buttons = m_fixture->window->findChildren<QPushButton *>();
    return m_fixture->shows(text) || std::any_of(buttons.begin(), buttons.end(), [&](const QPushButton *button) {
        return button->isVisible() && button->text() == text;
    });
}

void TestStudentStates::everyStateHasAScene()
{
    for (int i = 0; i <= int(CheckInState::TooManyAttempts); ++i)
        QVERIFY2(
            std::any_of(scenes().begin(), scenes().end(), [i](const Scene &scene) { return int(scene.state) == i; }),
            qPrintable(wordOf(CheckInState(i))));
}

void TestStudentStates::theWindowSaysIt()
{
    QFETCH(const Scene *, scene);
    QVERIFY(open());
    if (!scene->presses.empty())
        return; // the other page has its own tests
    const bool isOnForm = lookOf(scene->state).page == StudentPage::Form;
    QCOMPARE(m_fixture->find<QLineEdit>(u"Student ID"_s) != nullptr, isOnForm);
    const bool isQuiet = scene->state == CheckInState::Ready || lookOf(scene->state).page == StudentPage::Connection;
    if (isQuiet)
        return; // the form and the questions about the server show no status
    QVERIFY2(says(wordOf(scene->state)) || says(u"The connection to"_s), qPrintable(wordOf(scene->state)));
    QVERIFY(m_fixture->shows(moreOf(scene->state)));
    const auto icons = m_fixture->window->findChildren<IconView *>();
    QVERIFY(std::any_of(icons.begin(), icons.end(), [](const IconView *icon) { return icon->isVisible(); }));
}

void TestStudentStates::itIsForEveryone()
{
    QVERIFY(open());
    QCOMPARE(namelessControls(*m_fixture->window), QString());
    QCOMPARE(controlsWithoutKeyboard(*m_fixture->window), QString());
}

void TestStudentStates::theGuideShowsIt()
{
    QFETCH(const Scene *, scene);
    const QDir guide(QStringLiteral(CHAMADA_GUIDE));
    for (const auto &[place, name] : {std::pair(u"images/student/%1.png"_s, u"pt_BR/aluno.md"_s),
             std::pair(u"images/en/student/%1.png"_s, u"en/student.md"_s)}) {
        const QString picture = place.arg(QLatin1StringView(scene->name));
        QVERIFY2(QFile::exists(guide.filePath(picture)), qPrintable(picture));
        QFile page(guide.filePath(name));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY2(page.readAll().contains(picture.toUtf8()), qPrintable(picture));
    }
}

CHAMADA_WINDOW_TEST(TestStudentStates)

} // namespace chamada::test::tst_studentstates

#include "tst_studentstates.moc"
