// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/controls.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

QString describe(QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u" “"_s
        + nameOf(widget) + u'”';
}

QList<QWidget *> controls(const QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        // Text that a mouse may select is no control: a screen reader reads it where it stands.
        const bool acts = (widget->focusPolicy() & Qt::TabFocus) != 0 || qobject_cast<QAbstractButton *>(widget);
        if (widget->isVisible() && acts)
            found.append(widget);
    }
    return found;
}

/// One of several that the arrow keys choose among, or an inner part of a control that Tab comes to.
bool isReached(const QWidget *widget, const QSet<const QWidget *> &focused)
{
    if (focused.contains(widget))
        return true;
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && button->group())
        for (const QAbstractButton *other : button->group()->buttons())
            if (focused.contains(other))
                return true;
    for (const QWidget *outer = widget->parentWidget(); outer && !outer->isWindow(); outer = outer->parentWidget())
        if (outer->focusPolicy() != Qt::NoFocus && focused.contains(outer))
            return true;
    return false;
}

QSet<const QWidget *> focusedByTab(QWidget &window, qsizetype presses)
{
    QSet<const QWidget *> focused;
    for (qsizetype i = 0; i < presses; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, Qt::Key_Tab);
        for (const QWidget *now = QApplication::focusWidget(); now; now = now->focusProxy())
            focused.insert(now);
    }
    return focused;
}

} // namespace

QString namelessControls(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : controls(window))
        if (nameOf(widget).isEmpty())
            nameless.append(describe(widget));
    return nameless.join(u", "_s);
}

QString controlsWithoutKeyboard(QWidget &window)
{
    const QList<QWidget *> all = controls(window);
    const auto focused = focusedByTab(window, 2 * all.size() + 2);
    QStringList missed;
    for (QWidget *widget : all)
        if (widget->isEnabled() && !isReached(widget, focused))
            missed.append(describe(widget));
    return missed.join(u", "_s);
}

} // namespace chamada::test
