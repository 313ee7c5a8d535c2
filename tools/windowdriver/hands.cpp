// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/windowdriver/hands.h"

#include <QTest>
#include <QWindow>

namespace chamada::hands {

void click(QAccessibleInterface &element)
{
    QWindow *window = nullptr; // a tab has none, but its bar has
    for (const QAccessibleInterface *outer = &element; outer && !window; outer = outer->parent())
        window = outer->window();
    QTest::mouseClick(window, Qt::LeftButton, Qt::NoModifier, window->mapFromGlobal(element.rect().center()));
}

void type(QWindow &window, const QString &text)
{
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, &window, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

void press(QWindow &window, QKeyCombination key)
{
    QTest::keyClick(&window, key.key(), key.keyboardModifiers());
}

} // namespace chamada::hands
