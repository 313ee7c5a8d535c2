// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/controls.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QSet>
#include <QTabBar>
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
        // Selectable text is no control: a screen reader reads it in place.
        const bool acts = (widget->focusPolicy() & Qt::TabFocus) != 0 || qobject_cast<QAbstractButton *>(widget);
        if (widget->isVisible() && acts)
            found.append(widget);
    }
    return found;
}

bool isInteractive(const QAccessibleInterface &accessible)
{
    static const QSet<QAccessible::Role> roles{QAccessible::Button, QAccessible::ButtonMenu, QAccessible::CheckBox,
        QAccessible::RadioButton, QAccessible::ComboBox, QAccessible::EditableText, QAccessible::SpinBox,
        QAccessible::Slider, QAccessible::ProgressBar, QAccessible::Table, QAccessible::List, QAccessible::Tree,
        QAccessible::PageTab, QAccessible::MenuItem, QAccessible::Link};
    return roles.contains(accessible.role());
}

/// Returns whether its children are contents, which may be empty.
bool hasContents(const QAccessibleInterface &accessible)
{
    return accessible.role() == QAccessible::Table || accessible.role() == QAccessible::List
        || accessible.role() == QAccessible::Tree;
}

void findNameless(QAccessibleInterface &accessible, QStringList &nameless)
{
    const QAccessible::State state = accessible.state();
    if (state.invisible)
        return;
    if (isInteractive(accessible) && accessible.text(QAccessible::Name).isEmpty())
        nameless.append(QString::fromLatin1(qAccessibleRoleString(accessible.role())) + u" in the tree"_s);
    for (int i = 0; !hasContents(accessible) && i < accessible.childCount(); ++i)
        if (QAccessibleInterface *child = accessible.child(i))
            findNameless(*child, nameless);
}

/// Returns whether Tab reaches the widget, its button group, or the control that contains it.
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

bool isCut(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->wordWrap() && !label->text().isEmpty())
        return label->height() < label->heightForWidth(label->width());
    if (qobject_cast<const QTabBar *>(widget))
        return widget->width() < widget->minimumSizeHint().width();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString text = label ? label->text() : button ? button->text() : QString();
    return !text.isEmpty() && widget->width() < widget->minimumSizeHint().width();
}

QStringList cutHeadings(const QHeaderView &header)
{
    QStringList cut;
    for (int section = 0; section < header.count(); ++section)
        if (!header.isSectionHidden(section) && header.sectionSize(section) < header.sectionSizeHint(section))
            cut.append(header.model()->headerData(section, header.orientation()).toString());
    return cut;
}

} // namespace

QString namelessControls(QWidget &window)
{
    QStringList nameless;
    if (QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&window))
        findNameless(*tree, nameless);
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

QString cutTexts(const QWidget &window)
{
    QStringList cut;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            cut += cutHeadings(*header);
        else if (isCut(widget))
            cut.append(describe(widget));
    }
    return cut.join(u", "_s);
}

} // namespace chamada::test
