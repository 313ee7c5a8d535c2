// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/arrivalschart.h"

#include "common/ui/theme.h"
#include "teacher-gui/live/core/livecall.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace chamada::teacher {

namespace {

constexpr auto RefreshAfter = 250ms; // groups many arrivals into one repaint
constexpr int Height = 5 * token::Grid;
constexpr int LeastBars = 10; // the single bar of a new call does not fill the width
constexpr int BarStep = token::Grid;
constexpr int BarGap = 2;
constexpr qint64 Minute = 60'000;

} // namespace

ArrivalsChart::ArrivalsChart(const LiveCall &call, QWidget *parent)
    : QWidget(parent)
    , m_call(call)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Arrivals per minute"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(RefreshAfter);
    connect(&m_soon, &QTimer::timeout, this, &ArrivalsChart::refresh);
    connect(&call, &LiveCall::countChanged, &m_soon, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    refresh();
}

QSize ArrivalsChart::sizeHint() const
{
    return {30 * token::Grid, Height};
}

QSize ArrivalsChart::minimumSizeHint() const
{
    return {LeastBars * BarStep, Height};
}

void ArrivalsChart::refresh()
{
    m_perMinute.fill(0, 1);
    for (int row = 0; row < m_call.count(); ++row) {
        const qint64 since = m_call.students().entry(row).time.msecs - m_call.started().msecs;
        const auto minute = static_cast<qsizetype>(std::max<qint64>(0, since / Minute));
        if (minute >= m_perMinute.size())
            m_perMinute.resize(minute + 1);
        ++m_perMinute[minute];
    }
    describe();
    update();
}

void ArrivalsChart::describe()
{
    const auto most = std::max_element(m_perMinute.begin(), m_perMinute.end());
    const auto minute = static_cast<int>(most - m_perMinute.begin());
    setAccessibleDescription(
        *most == 0 ? tr("Nobody has arrived yet.") : tr("Most arrived in minute %1: %2.").arg(minute + 1).arg(*most));
}

ArrivalsChart::Bars ArrivalsChart::bars() const
{
    const auto elapsed = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(m_call.elapsed()).count());
    const int minutes = std::max(static_cast<int>(m_perMinute.size()), elapsed + 1);
    const int room = std::max(1, width() / BarStep);
    Bars bars;
    bars.minutesEach = (minutes + room - 1) / room;
    bars.counts.fill(0, (minutes + bars.minutesEach - 1) / bars.minutesEach);
    for (int minute = 0; minute < m_perMinute.size(); ++minute)
        bars.counts[minute / bars.minutesEach] += m_perMinute[minute];
    return bars;
}

QString ArrivalsChart::inWords(const Bars &bars, int bar) const
{
    const int first = bar * bars.minutesEach + 1;
    return bars.minutesEach == 1
        ? tr("Minute %1: %n arrived", nullptr, bars.counts[bar]).arg(first)
        : tr("Minutes %1 to %2: %n arrived", nullptr, bars.counts[bar]).arg(first).arg(first + bars.minutesEach - 1);
}

bool ArrivalsChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Bars shown = bars();
    const int bar = help->x() / BarStep;
    if (bar < shown.counts.size())
        QToolTip::showText(help->globalPos(), inWords(shown, bar), this);
    else
        QToolTip::showText(help->globalPos(), accessibleName(), this);
    return true;
}

void ArrivalsChart::paintEvent(QPaintEvent *)
{
    const QPalette palette = QApplication::palette();
    const Bars shown = bars();
    const int most = std::max(1, *std::max_element(shown.counts.begin(), shown.counts.end()));
    const int room = height() - BarGap;
    QPainter painter(this);
    const int ground = std::max(static_cast<int>(shown.counts.size()), LeastBars) * BarStep - BarGap;
    painter.fillRect(0, height() - 1, ground, 1, palette.color(QPalette::Mid));
    for (int bar = 0; bar < shown.counts.size(); ++bar) {
        const int count = shown.counts[bar];
        // Keeps the bar of one student among many visible.
        const int length = count == 0 ? 0 : std::max(2, room * count / most);
        painter.fillRect(
            bar * BarStep, height() - 1 - length, BarStep - BarGap, length, colorOf(Meaning::Accent, palette));
    }
}

} // namespace chamada::teacher
