// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/reveal.h"

#include "common/ui/tokens.h"

#include <QScrollArea>
#include <QTimer>

namespace chamada {

namespace {

QScrollArea *areaOf(QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            return area;
    return nullptr;
}

} // namespace

void reveal(QWidget *widget, QWidget *message)
{
    QScrollArea *area = areaOf(widget);
    if (!area)
        return;
    QTimer::singleShot(0, area, [=] {
        area->ensureWidgetVisible(message, 0, token::Gap);
        area->ensureWidgetVisible(widget, 0, token::Gap);
    });
}

} // namespace chamada
