// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/filterfield.h"

#include "common/ui/icons.h"
#include "teacher-gui/shortcuts.h"

#include <QKeyEvent>
#include <QToolButton>

namespace chamada {

FilterField::FilterField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Filter"));
    setPlaceholderText(placeholder);
    addAction(icon(Icon::Search), LeadingPosition);
    // The picture is a button within the field; a screen reader takes it for one.
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
    event->accept(); // with nothing to empty it is the page's key
    return true;
}

} // namespace chamada
