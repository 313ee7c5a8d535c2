// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/widgets/menubar.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedLayout>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_menubar {

using namespace teacher;

/// Tests that the menus offer the actions of the current page with their keys, and with the same effect.
class TestMenuBar : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void aButtonIsPressedFromTheMenu();
    void aFieldTakesTheFocus();
    void anActionHasItsOwnKey();
    void aKeyIsOfThePageThatIsShown();
    void onlyWhatCanBeSeenIsOffered();
    void whatIsSwitchedOffIsOfferedSo();
    void anEmptyMenuSaysSo();
    void leavingIsAlwaysThere();

private:
    QMenu *menu(int position) const;
    QStringList texts(int position) const;
    QAction *entry(int position, int row) const { return menu(position)->actions().value(row); }

    std::unique_ptr<QWidget> m_window;
    MenuBar *m_bar = nullptr;
    QPushButton *m_button = nullptr;
    QWidget *m_page = nullptr;
    QWidget *m_other = nullptr;
    QStackedLayout *m_pages = nullptr;
};

void TestMenuBar::init()
{
    failOnQtWarnings();
    m_window = std::make_unique<QWidget>();
    m_page = new QWidget;
    m_other = new QWidget;
    m_button = new QPushButton(u"Remove"_s, m_page);
    m_button->setShortcut({Qt::CTRL | Qt::Key_R});
    m_pages = new QStackedLayout(m_window.get());
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_other);
    m_bar = new MenuBar(*m_window);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

/// Returns a menu in its state after a user has opened it.
QMenu *TestMenuBar::menu(int position) const
{
    QMenu *opened = m_bar->actions().value(position)->menu();
    emit opened->aboutToShow();
    return opened;
}

QStringList TestMenuBar::texts(int position) const
{
    QStringList found;
    const QList<QAction *> actions = menu(position)->actions();
    for (const QAction *action : actions)
        if (!action->isSeparator())
            found.append(action->text());
    return found;
}

void TestMenuBar::aButtonIsPressedFromTheMenu()
{
    putInMenu(MenuId::Edit, *m_button);
    const QSignalSpy pressed(m_button, &QPushButton::clicked);
    QCOMPARE(texts(1), QStringList{u"Remove\tCtrl+R"_s});
    entry(1, 0)->trigger();
    QCOMPARE(pressed.size(), 1);
    // The key belongs to the button alone; the menu only displays it.
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(pressed.size(), 2); // a key press holds the button down for a moment
}

void TestMenuBar::aFieldTakesTheFocus()
{
    auto *field = new QLineEdit(m_page);
    field->show();
    m_button->setFocus();
    putInMenu(MenuId::Call, *field, u"Add a student"_s, {Qt::CTRL | Qt::Key_D});
    QCOMPARE(texts(0), (QStringList{u"Add a student\tCtrl+D"_s, u"Quit"_s}));
    entry(0, 0)->trigger();
    QVERIFY(field->hasFocus());
}

void TestMenuBar::anActionHasItsOwnKey()
{
    QAction *undo = addMenuAction(MenuId::Edit, *m_page, u"Undo"_s, {Qt::CTRL | Qt::Key_Z});
    const QSignalSpy done(undo, &QAction::triggered);
    QCOMPARE(texts(1), QStringList{u"Undo\tCtrl+Z"_s});
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(done.size(), 1);
    entry(1, 0)->trigger();
    QCOMPARE(done.size(), 2);
    // A rebuilt menu leaves the action with its page.
    QCOMPARE(texts(1), QStringList{u"Undo\tCtrl+Z"_s});
    QCOMPARE(m_page->actions(), QList<QAction *>{undo});
}

void TestMenuBar::aKeyIsOfThePageThatIsShown()
{
    addMenuAction(MenuId::Edit, *m_page, u"Undo"_s, {Qt::CTRL | Qt::Key_Z});
    QAction *other = addMenuAction(MenuId::Edit, *m_other, u"Undo"_s, {Qt::CTRL | Qt::Key_Z});
    QCOMPARE(texts(1), QStringList{u"Undo\tCtrl+Z"_s}); // the menu was opened on this page
    m_pages->setCurrentWidget(m_other);
    const QSignalSpy done(other, &QAction::triggered);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(done.size(), 1);
}

void TestMenuBar::onlyWhatCanBeSeenIsOffered()
{
    putInMenu(MenuId::View, *m_button);
    QCOMPARE(texts(2), QStringList{u"Remove\tCtrl+R"_s});
    m_pages->setCurrentWidget(m_other);
    addMenuAction(MenuId::View, *m_other, u"Map"_s, {});
    QCOMPARE(texts(2), QStringList{u"Map"_s});
}

void TestMenuBar::whatIsSwitchedOffIsOfferedSo()
{
    putInMenu(MenuId::Tools, *m_button);
    m_button->setEnabled(false);
    QVERIFY(!entry(3, 0)->isEnabled());
    m_button->setEnabled(true);
    QVERIFY(entry(3, 0)->isEnabled());
}

void TestMenuBar::anEmptyMenuSaysSo()
{
    QCOMPARE(texts(1), QStringList{u"Nothing to do here on this page"_s});
    QVERIFY(!entry(1, 0)->isEnabled());
}

void TestMenuBar::leavingIsAlwaysThere()
{
    const QSignalSpy quit(m_bar, &MenuBar::quitChosen);
    const QSignalSpy about(m_bar, &MenuBar::aboutChosen);
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quit.size(), 1);
    entry(4, 0)->trigger();
    QCOMPARE(about.size(), 1);
}

CHAMADA_WINDOW_TEST(TestMenuBar)

} // namespace chamada::test::tst_menubar

#include "tst_menubar.moc"
