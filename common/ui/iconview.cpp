// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/iconview.h"

#include <QPainter>

namespace chamada {

IconView::IconView(int size, QWidget *parent)
    : QWidget(parent)
{
    setSize(size);
}

void IconView::setIcon(Icon which, Meaning meaning)
{
    m_icon = icon(which, meaning);
    update();
}

void IconView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace chamada
