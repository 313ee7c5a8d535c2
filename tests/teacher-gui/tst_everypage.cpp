// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/theme.h"
#include "tests/support/controls.h"
#include "tests/support/warnings.h"
#include "tests/teacher-gui/scenes.h"
#include "tests/teacher-gui/teacherbench.h"

#include <QApplication>
#include <QTest>

namespace chamada::test {

/// Everything that the teacher's window can look like is for everyone: for who does not see it, and for who has no
/// mouse.
class TestEveryPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void init() { failOnQtWarnings(); }

    void isForEveryone_data();
    void isForEveryone();
};

void TestEveryPage::isForEveryone_data()
{
    QTest::addColumn<QString>("scene");
    for (const auto &[name, prepare] : scenes())
        QTest::newRow(qPrintable(name)) << name;
}

void TestEveryPage::isForEveryone()
{
    QFETCH(const QString, scene);
    TeacherBench bench;
    QVERIFY(scenes().at(scene)(bench));
    QWidget &shown = shownBy(bench);
    QTRY_COMPARE(QApplication::activeWindow(), &shown);
    QCOMPARE(namelessControls(shown), QString());
    QCOMPARE(controlsWithoutKeyboard(shown), QString());
}

} // namespace chamada::test

QTEST_MAIN(chamada::test::TestEveryPage)
#include "tst_everypage.moc"
