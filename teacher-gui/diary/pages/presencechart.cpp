// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/presencechart.h"

#include "common/ui/accessible.h"
#include "common/ui/sentences.h"
#include "common/ui/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr int MaxPercent = 100;
constexpr int PlotHeight = 12 * token::Grid;
constexpr int SmallPlotHeight = 5 * token::Grid; // in a low window
constexpr double BarShare = 0.7; // of the space per bar; the rest separates the bars
constexpr double WidestBar = 5 * token::Grid;

} // namespace

PresenceChart::PresenceChart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMaximumHeight(PlotHeight + 2 * token::Grid);
    setAccessibleName(tr("Presence by meeting"));
}

void PresenceChart::setRecord(const ClassAttendance &record, int leastFrequency)
{
    m_bars.clear();
    for (qsizetype i = 0; i < record.meetings.size(); ++i)
        m_bars.append({record.meetings[i].call, record.meetings[i].started, attendanceOf(record, i)});
    m_least = leastFrequency;
    choose(-1);
}

QString PresenceChart::text() const
{
    if (m_chosen >= 0)
        return inWords(m_bars[m_chosen]);
    if (m_bars.isEmpty())
        return tr("No meeting in this period.");
    AttendanceCounts all;
    for (const Bar &bar : m_bars) {
        all.present += bar.attendance.present;
        all.expected += bar.attendance.expected;
    }
    return tr("%n meeting(s), %1% present on average. The line is the least frequency: %2%.", nullptr,
        static_cast<int>(m_bars.size()))
        .arg(all.percent())
        .arg(m_least);
}

QString PresenceChart::inWords(const Bar &bar) const
{
    return tr("%1: %2 of %3 present (%4%)")
        .arg(dateText(bar.started))
        .arg(bar.attendance.present)
        .arg(bar.attendance.expected)
        .arg(bar.attendance.percent());
}

QSize PresenceChart::sizeHint() const
{
    return {40 * token::Grid, PlotHeight + 2 * token::Grid};
}

QSize PresenceChart::minimumSizeHint() const
{
    return {20 * token::Grid, SmallPlotHeight + 2 * token::Grid};
}

QRect PresenceChart::plot() const
{
    const int axis = QFontMetrics(scaledFont(token::Caption)).horizontalAdvance(u"100%"_s) + token::Gap;
    return rect().adjusted(axis, token::Gap, -token::Gap, -token::Gap);
}

QRectF PresenceChart::barRect(qsizetype bar) const
{
    const QRectF area = plot();
    const double step = std::min(area.width() / static_cast<double>(m_bars.size()), WidestBar / BarShare);
    const double height =
        std::max(2.0, area.height() * m_bars[bar].attendance.percent() / static_cast<double>(MaxPercent));
    return {area.left() + step * (static_cast<double>(bar) + (1 - BarShare) / 2), area.bottom() - height,
        step * BarShare, height};
}

qsizetype PresenceChart::barAt(int x) const
{
    for (qsizetype i = 0; i < m_bars.size(); ++i)
        if (barRect(i).left() <= x && x <= barRect(i).right())
            return i;
    return -1;
}

void PresenceChart::choose(qsizetype bar)
{
    m_chosen = bar;
    setAccessibleDescription(text());
    update();
    emit textChanged(text());
    if (bar >= 0)
        announce(this);
}

void PresenceChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette palette = QApplication::palette();
    for (const int percent : {0, MaxPercent})
        paintLine(painter, percent, QPen(palette.color(QPalette::Midlight), 1));
    paintBars(painter);
    paintLine(painter, m_least, QPen(palette.color(QPalette::WindowText), 1, Qt::DashLine));
    if (hasFocus()) {
        painter.setPen(QPen(QApplication::palette().highlight(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), token::Radius, token::Radius);
    }
}

void PresenceChart::paintBars(QPainter &painter) const
{
    const QPalette palette = QApplication::palette();
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        // A bar below the line has another colour and is hatched, for users who do not see the colour.
        const bool low = m_bars[i].attendance.percent() < m_least;
        const QColor color = colorOf(low ? Meaning::Warning : Meaning::Accent, palette);
        painter.setPen(i == m_chosen ? QPen(palette.windowText(), 2) : QPen(color, 1));
        painter.setBrush(QBrush(color, low ? Qt::BDiagPattern : Qt::SolidPattern));
        painter.drawRect(barRect(i));
    }
}

void PresenceChart::paintLine(QPainter &painter, int percent, const QPen &pen) const
{
    const QRect area = plot();
    const int y = area.bottom() - area.height() * percent / MaxPercent;
    painter.setPen(pen);
    painter.drawLine(area.left(), y, area.right(), y);
    painter.setFont(scaledFont(token::Caption));
    painter.setPen(quietColor(QApplication::palette()));
    const QRect label(0, y - token::Gap, area.left() - token::Gap / 2, 2 * token::Gap);
    painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, tr("%1%").arg(percent));
}

void PresenceChart::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_bars.size() - 1;
    if (event->key() == Qt::Key_Right && m_chosen < last)
        choose(m_chosen + 1);
    else if (event->key() == Qt::Key_Left && m_chosen > 0)
        choose(m_chosen - 1);
    else if (event->key() == Qt::Key_Home && last >= 0)
        choose(0);
    else if (event->key() == Qt::Key_End && last >= 0)
        choose(last);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_chosen >= 0)
        emit activated(m_bars[m_chosen].call);
    else
        QWidget::keyPressEvent(event);
}

void PresenceChart::mousePressEvent(QMouseEvent *event)
{
    choose(barAt(event->pos().x()));
}

void PresenceChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const qsizetype bar = barAt(event->pos().x()); bar >= 0)
        emit activated(m_bars[bar].call);
}

bool PresenceChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const qsizetype bar = barAt(help->pos().x()); bar >= 0)
        QToolTip::showText(help->globalPos(), inWords(m_bars[bar]), this);
    return true;
}

} // namespace chamada::teacher
