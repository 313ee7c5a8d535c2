// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/progressring.h"

#include "common/ui/theme.h"

#include <QApplication>
#include <QPainter>

namespace chamada::teacher {

namespace {

constexpr int Diameter = 7 * token::Grid;
constexpr int Stroke = token::Grid;
constexpr int Degree = 16; // QPainter's unit of angles
constexpr int Top = 90 * Degree;

} // namespace

ProgressRing::ProgressRing(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    hide();
}

QSize ProgressRing::sizeHint() const
{
    return {Diameter + token::Gap, Diameter}; // plus the gap to the count
}

void ProgressRing::setCount(int here, int all)
{
    if (m_here == here && m_all == all)
        return;
    m_here = here;
    m_all = all;
    setAccessibleName(tr("%1 of %2 on the list are here").arg(here).arg(all));
    update();
}

void ProgressRing::paintEvent(QPaintEvent *)
{
    const QPalette palette = QApplication::palette();
    const bool complete = m_here >= m_all;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring =
        QRectF(0, 0, Diameter, Diameter).adjusted(Stroke / 2.0, Stroke / 2.0, -Stroke / 2.0, -Stroke / 2.0);
    painter.setPen(QPen(palette.color(QPalette::Midlight), Stroke));
    painter.drawEllipse(ring);
    if (m_all == 0 || m_here == 0)
        return;
    const QColor color = colorOf(complete ? Meaning::Present : Meaning::Accent, palette);
    painter.setPen(QPen(color, Stroke, Qt::SolidLine, Qt::FlatCap));
    // Clockwise from the top.
    painter.drawArc(ring, Top, -static_cast<int>(360.0 * Degree * qMin(1.0, static_cast<double>(m_here) / m_all)));
}

} // namespace chamada::teacher
