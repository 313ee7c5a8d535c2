// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/controls.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/scenes.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QApplication>
#include <QTest>

namespace chamada::test::tst_everypage {

using namespace teacher;

/// Tests that every page of the teacher's window is accessible: with a screen reader, without a mouse, and with large
/// text.
class TestEveryPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init() { failOnQtWarnings(); }

    void isForEveryone_data() { everyScene(); }
    void isForEveryone();
    void hasRoomForLargeText_data() { everyScene(); }
    void hasRoomForLargeText();

private:
    static void everyScene();
};

void TestEveryPage::everyScene()
{
    QTest::addColumn<QString>("scene");
    for (const auto &[name, prepare] : scenes())
        QTest::newRow(qPrintable(name)) << name;
}

void TestEveryPage::isForEveryone()
{
    QFETCH(const QString, scene);
    TeacherFixture fixture;
    QVERIFY(scenes().at(scene)(fixture));
    QWidget &shown = shownBy(fixture);
    QTRY_COMPARE(QApplication::activeWindow(), &shown);
    QCOMPARE(namelessControls(shown), QString());
    QCOMPARE(controlsWithoutKeyboard(shown), QString());
    QCOMPARE(cutTexts(shown), QString());
}

void TestEveryPage::hasRoomForLargeText()
{
    QFETCH(const QString, scene);
    const QFont usual = QApplication::font();
    QApplication::setFont(scaledFont(2));
    const auto back = qScopeGuard([&usual] { QApplication::setFont(usual); });
    TeacherFixture fixture;
    QVERIFY(scenes().at(scene)(fixture));
    QWidget &shown = shownBy(fixture);
    shown.resize(shown.size() * 1.2); // the size on the smallest laptop
    QTRY_COMPARE(QApplication::activeWindow(), &shown);
    QCOMPARE(cutTexts(shown), QString());
}

CHAMADA_WINDOW_TEST(TestEveryPage)

} // namespace chamada::test::tst_everypage

#include "tst_everypage.moc"
