// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/pagetabs.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace chamada::test::tst_pagetabs {

using namespace teacher;

/// Tests that a tab shows its page: by a click, by the arrow keys, by its shortcut and from the menu.
class TestPageTabs : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void theFirstIsCurrentButNotChosen();
    void theArrowKeysStayOnTheTabs();
    void aShortcutShowsItsPage();
    void theMenuChecksTheCurrentTab();
    void theCurrentTabUncoversItsPage();
    void theWheelChangesNoPage();
    void aScreenReaderFindsTabs();

private:
    void click(int tab) { QTest::mouseClick(m_tabs, Qt::LeftButton, {}, m_tabs->tabRect(tab).center()); }

    std::unique_ptr<QWidget> m_window;
    QStackedWidget *m_pages = nullptr;
    PageTabs *m_tabs = nullptr;
    QWidget *m_calls = nullptr;
    QLineEdit *m_diary = nullptr;
};

void TestPageTabs::init()
{
    failOnQtWarnings();
    m_window = std::make_unique<QWidget>();
    m_pages = new QStackedWidget;
    m_pages->addWidget(new QWidget); // it has no tab
    m_tabs = new PageTabs(*m_pages);
    m_calls = new QWidget;
    m_diary = new QLineEdit;
    m_tabs->add(m_calls, u"Roll calls"_s, {Qt::CTRL | Qt::Key_1}, u"The open ones"_s);
    m_tabs->add(m_diary, u"Diary"_s, {Qt::CTRL | Qt::Key_2}, u"All past ones"_s);
    connect(m_tabs, &PageTabs::chosen, m_diary, [this] { m_diary->setFocus(); });
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPageTabs::theFirstIsCurrentButNotChosen()
{
    QCOMPARE(m_tabs->currentIndex(), 0);
    QCOMPARE(m_pages->currentIndex(), 0);
}

void TestPageTabs::theArrowKeysStayOnTheTabs()
{
    m_tabs->setFocus();
    QTest::keyClick(m_tabs, Qt::Key_Right);
    QCOMPARE(m_pages->currentWidget(), m_diary);
    QVERIFY(m_tabs->hasFocus());
    QTest::keyClick(m_tabs, Qt::Key_Left);
    QCOMPARE(m_pages->currentWidget(), m_calls);
}

void TestPageTabs::aShortcutShowsItsPage()
{
    QCOMPARE(m_tabs->tabToolTip(1), u"All past ones (Ctrl+2)"_s);
    m_tabs->setText(m_diary, u"Diary (3)"_s);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_pages->currentWidget(), m_diary);
    QVERIFY(m_diary->hasFocus());
}

void TestPageTabs::theMenuChecksTheCurrentTab()
{
    click(1);
    m_tabs->setText(m_diary, u"Diary (3)"_s);
    const QList<QAction *> entries = menuEntries(MenuId::View, *m_window, m_window.get());
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[1]->text(), u"Diary (3)\tCtrl+2"_s);
    QVERIFY(entries[1]->isChecked());
    QVERIFY(!entries[0]->isChecked());
    entries[0]->trigger();
    QCOMPARE(m_pages->currentWidget(), m_calls);
}

void TestPageTabs::theCurrentTabUncoversItsPage()
{
    const QSignalSpy chosen(m_tabs, &PageTabs::chosen);
    click(0);
    QCOMPARE(m_pages->currentWidget(), m_calls);
    QCOMPARE(chosen.size(), 1);
    click(1);
    QCOMPARE(chosen.size(), 2);
    m_pages->setCurrentIndex(0);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_pages->currentWidget(), m_diary);
}

void TestPageTabs::theWheelChangesNoPage()
{
    const QPointF at = m_tabs->tabRect(0).center();
    QWheelEvent event(at, m_tabs->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_tabs, &event);
    QCOMPARE(m_tabs->currentIndex(), 0);
}

void TestPageTabs::aScreenReaderFindsTabs()
{
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(m_tabs);
    QCOMPARE(bar->role(), QAccessible::PageTabList);
    QCOMPARE(bar->child(1)->role(), QAccessible::PageTab);
    QCOMPARE(bar->child(1)->text(QAccessible::Name), u"Diary"_s);
    QCOMPARE(bar->child(1)->text(QAccessible::Description), u"All past ones (Ctrl+2)"_s);
    bar->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_pages->currentWidget(), m_diary);
}

CHAMADA_WINDOW_TEST(TestPageTabs)

} // namespace chamada::test::tst_pagetabs

#include "tst_pagetabs.moc"
