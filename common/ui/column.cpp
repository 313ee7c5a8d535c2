// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/column.h"

#include "common/ui/theme.h"

#include <QScrollArea>

namespace chamada {

QWidget *asColumn(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    page->setMaximumWidth(withText(token::ColumnWidth));
    area->setAlignment(Qt::AlignHCenter);
    area->setWidget(page);
    return area;
}

} // namespace chamada
