// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/enterkey.h"
#include "tests/support/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace chamada::test::tst_enterkey {

/// Tests Enter on a button.
class TestEnterKey : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { letEnterPress(*qApp); }
    void init() { failOnQtWarnings(); }
    void pressesInAWindow_data();
    void pressesInAWindow();
    void pressesOnceInADialog();
};

void TestEnterKey::pressesInAWindow_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<int>("presses");
    QTest::newRow("Return") << Qt::Key_Return << true << 1;
    QTest::newRow("Enter") << Qt::Key_Enter << true << 1;
    QTest::newRow("Space") << Qt::Key_Space << true << 1;
    QTest::newRow("another key") << Qt::Key_A << true << 0;
    QTest::newRow("switched off") << Qt::Key_Return << false << 0;
}

void TestEnterKey::pressesInAWindow()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const bool, enabled);
    QWidget window;
    QPushButton button(&window);
    button.setEnabled(enabled);
    const QSignalSpy pressed(&button, &QPushButton::clicked);
    QTest::keyClick(&button, key);
    QTEST(static_cast<int>(pressed.size()), "presses");
}

void TestEnterKey::pressesOnceInADialog()
{
    QDialog dialog;
    QPushButton button(&dialog);
    const QSignalSpy pressed(&button, &QPushButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(pressed.size(), 1);
}

CHAMADA_WINDOW_TEST(TestEnterKey)

} // namespace chamada::test::tst_enterkey

#include "tst_enterkey.moc"
