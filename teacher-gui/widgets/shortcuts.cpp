// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/widgets/shortcuts.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

QString withKeys(const QString &what, const QKeySequence &keys)
{
    return u"%1 (%2)"_s.arg(what, keys.toString(QKeySequence::NativeText));
}

void setShortcut(QAbstractButton *button, const QKeySequence &keys, const QString &what)
{
    button->setShortcut(keys);
    button->setToolTip(withKeys(what, keys));
}

void setWayBack(QAbstractButton *button, const QString &what)
{
    setShortcut(button, QKeySequence::Back, what);
    const auto *escape = new QShortcut(Qt::Key_Escape, button);
    QObject::connect(escape, &QShortcut::activated, button, [button] { button->click(); });
}

void setFocusShortcut(QWidget *field, const QKeySequence &keys, const QString &what)
{
    field->setToolTip(withKeys(what, keys));
    auto *shortcut = new QShortcut(keys, field);
    shortcut->setContext(Qt::WindowShortcut);
    QObject::connect(shortcut, &QShortcut::activated, field, [field] { field->setFocus(Qt::ShortcutFocusReason); });
}

} // namespace chamada::teacher
