// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/widgets/menuentry.h"

#include <QAbstractButton>
#include <QAction>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr auto MenuProperty = "chamadaMenu";
constexpr auto TextProperty = "chamadaMenuText";
constexpr auto KeysProperty = "chamadaMenuKeys";

bool isFor(MenuId menu, const QObject &object)
{
    const QVariant is = object.property(MenuProperty);
    return is.isValid() && is.toInt() == static_cast<int>(menu);
}

/// Returns an action that shows the key only as text: two owners of one shortcut would make it ambiguous, and a menu
/// keeps its actions after their page is hidden.
QAction *entry(const QString &text, const QKeySequence &keys, QObject *parent)
{
    const QString key = keys.toString(QKeySequence::NativeText);
    return new QAction(key.isEmpty() ? text : QString(text + u'\t' + key), parent);
}

QAction *entryOf(QAbstractButton &button, QObject *parent)
{
    const QString text = button.text().isEmpty() ? button.accessibleName() : button.text();
    QAction *action = entry(text, button.shortcut(), parent);
    action->setEnabled(button.isEnabled());
    action->setCheckable(button.isCheckable());
    action->setChecked(button.isChecked());
    QObject::connect(action, &QAction::triggered, &button, [&button] { button.click(); });
    return action;
}

QAction *entryOf(QAction &own, QObject *parent)
{
    QAction *action = entry(own.text(), own.shortcut(), parent);
    action->setEnabled(own.isEnabled());
    action->setCheckable(own.isCheckable());
    action->setChecked(own.isChecked());
    QObject::connect(action, &QAction::triggered, &own, &QAction::trigger);
    return action;
}

QAction *entryOf(QWidget &field, QObject *parent)
{
    QAction *action =
        entry(field.property(TextProperty).toString(), field.property(KeysProperty).value<QKeySequence>(), parent);
    action->setEnabled(field.isEnabled());
    QObject::connect(action, &QAction::triggered, &field, [&field] { field.setFocus(Qt::ShortcutFocusReason); });
    return action;
}

} // namespace

void putInMenu(MenuId menu, QAbstractButton &button)
{
    button.setProperty(MenuProperty, static_cast<int>(menu));
}

void putInMenu(MenuId menu, QWidget &field, const QString &text, const QKeySequence &keys)
{
    field.setProperty(MenuProperty, static_cast<int>(menu));
    field.setProperty(TextProperty, text);
    field.setProperty(KeysProperty, keys);
}

void putInMenu(MenuId menu, QAction &action)
{
    action.setProperty(MenuProperty, static_cast<int>(menu));
}

QAction *addMenuAction(MenuId menu, QWidget &owner, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, &owner);
    action->setShortcut(keys);
    owner.addAction(action);
    putInMenu(menu, *action);
    return action;
}

QList<QAction *> menuEntries(MenuId menu, const QWidget &window, QObject *parent)
{
    QList<QAction *> entries;
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisibleTo(&window))
            continue;
        if (isFor(menu, *widget)) {
            auto *button = qobject_cast<QAbstractButton *>(widget);
            entries.append(button ? entryOf(*button, parent) : entryOf(*widget, parent));
        }
        const QList<QAction *> actions = widget->actions();
        for (QAction *action : actions)
            if (isFor(menu, *action))
                entries.append(entryOf(*action, parent));
    }
    return entries;
}

} // namespace chamada::teacher
