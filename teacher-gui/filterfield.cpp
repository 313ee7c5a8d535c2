// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/filterfield.h"

#include "common/ui/icons.h"
#include "teacher-gui/shortcuts.h"

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

} // namespace chamada
