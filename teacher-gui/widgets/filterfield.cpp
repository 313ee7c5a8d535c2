// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/widgets/filterfield.h"

#include "common/ui/icons.h"
#include "teacher-gui/widgets/shortcuts.h"

#include <QKeyEvent>
#include <QToolButton>

namespace chamada::teacher {

FilterField::FilterField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Filter"));
    setPlaceholderText(placeholder);
    addAction(icon(Icon::Search), LeadingPosition);
    // The icon is a button inside the field, so a screen reader needs a name for it.
    findChild<QToolButton *>()->setAccessibleName(accessibleName());
    setFocusShortcut(this, QKeySequence::Find, tr("Shows only the rows that match"));
}

bool FilterField::event(QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || text().isEmpty() || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QLineEdit::event(event);
    if (event->type() == QEvent::KeyPress)
        clear();
    event->accept(); // while the field is empty, the page gets the key
    return true;
}

} // namespace chamada::teacher
