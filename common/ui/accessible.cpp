// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/accessible.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>

namespace chamada {

void announce(QWidget *widget)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    QAccessibleAnnouncementEvent event(widget, accessible ? accessible->text(QAccessible::Name) : QString());
#else
    QAccessibleEvent event(widget, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

void setAccessibleName(QComboBox *box, const QString &name)
{
    box->setAccessibleName(name);
    if (box->lineEdit())
        box->lineEdit()->setAccessibleName(name);
}

} // namespace chamada
