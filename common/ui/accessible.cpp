// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/accessible.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>

namespace chamada {

void announce(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void setAccessibleName(QComboBox *box, const QString &name)
{
    box->setAccessibleName(name);
    if (box->lineEdit())
        box->lineEdit()->setAccessibleName(name);
}

} // namespace chamada
