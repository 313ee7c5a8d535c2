// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/endcallbar.h"

#include "common/ui/accessible.h"
#include "common/ui/icons.h"
#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/live/core/livecall.h"
#include "teacher-gui/widgets/shortcuts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace std::chrono_literals;

namespace chamada::teacher {

namespace {

constexpr auto EndTick = 100ms;

} // namespace

EndCallBar::EndCallBar(LiveCall &call, const TeacherClient &client, QWidget *parent)
    : QWidget(parent)
    , m_call(call)
    , m_client(client)
    , m_state(new QLabel)
    , m_end(new QPushButton(icon(Icon::Stop, Meaning::Refused), tr("End")))
    , m_undo(new QPushButton(icon(Icon::Undo), tr("Undo")))
    , m_endNow(new QPushButton(iconOnAccent(Icon::Stop), tr("End now")))
{
    setLook(m_endNow, Look::Primary);
    setShortcut(m_end, {Qt::CTRL | Qt::Key_E}, tr("Ends the roll call; for five seconds it can be undone"));
    setShortcut(m_undo, {Qt::Key_Escape}, tr("The roll call goes on"));
    m_seconds.setInterval(EndTick);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_state, m_end, m_undo, m_endNow})
        layout->addWidget(widget);
    connectButtons();
    refresh();
}

void EndCallBar::connectButtons()
{
    connect(m_end, &QPushButton::clicked, &m_call, &LiveCall::end);
    connect(m_undo, &QPushButton::clicked, &m_call, &LiveCall::undoEnd);
    connect(m_endNow, &QPushButton::clicked, &m_call, &LiveCall::endNow);
    connect(&m_call, &LiveCall::phaseChanged, this, &EndCallBar::refresh);
    connect(&m_client, &TeacherClient::stateChanged, this, &EndCallBar::refresh);
    connect(&m_seconds, &QTimer::timeout, this, &EndCallBar::tick);
}

void EndCallBar::refresh()
{
    const LiveCall::Phase phase = m_call.phase();
    const bool hadFocus = hasFocus() || m_end->hasFocus() || m_undo->hasFocus() || m_endNow->hasFocus();
    m_end->setVisible(phase == LiveCall::Phase::Taking);
    m_undo->setVisible(phase == LiveCall::Phase::AboutToEnd);
    m_endNow->setVisible(phase == LiveCall::Phase::AboutToEnd);
    m_state->setVisible(phase != LiveCall::Phase::Taking);
    if (phase == LiveCall::Phase::AboutToEnd)
        m_seconds.start();
    else
        m_seconds.stop();
    tick();
    // The focus must stay in the bar when its focused button is replaced.
    if (hadFocus && phase == LiveCall::Phase::Ending)
        setFocus();
    else if (hadFocus)
        (phase == LiveCall::Phase::Taking ? m_end : m_undo)->setFocus();
    if (phase != LiveCall::Phase::Taking)
        announce(m_state);
}

void EndCallBar::tick()
{
    if (m_call.phase() == LiveCall::Phase::AboutToEnd) {
        const auto left = std::min(std::chrono::ceil<std::chrono::seconds>(m_call.untilEnd()), LiveCall::EndDelay);
        m_state->setText(tr("Ends in %1 s").arg(left.count()));
    } else if (m_call.phase() == LiveCall::Phase::Ending) {
        m_state->setText(m_client.isOpen() ? tr("Ending…") : tr("Ends as soon as the connection is back"));
    }
}

} // namespace chamada::teacher
