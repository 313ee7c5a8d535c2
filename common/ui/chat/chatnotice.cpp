// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/chat/chatnotice.h"

#include "common/chat/chatroom.h"
#include "common/ui/chat/chatwords.h"

#include <QApplication>
#include <QEvent>
#include <QSystemTrayIcon>
#include <QWidget>

#include <utility>

namespace chamada {

ChatNotice::ChatNotice(ChatRoom &room, QWidget &window)
    : QObject(&window)
    , m_room(room)
    , m_window(window)
{
    window.installEventFilter(this);
    connect(&room, &ChatRoom::messageAdded, this, &ChatNotice::onUnreadChanged);
    connect(&room, &ChatRoom::unreadChanged, this, [this] { m_unread = m_room.unread() == 0 ? 0 : m_unread; });
}

void ChatNotice::onUnreadChanged()
{
    if (std::exchange(m_unread, m_room.unread()) == 0 && m_unread > 0 && !m_window.isActiveWindow())
        tell();
}

void ChatNotice::tell()
{
    const QString text = unreadText(m_room);
    QApplication::alert(&m_window);
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        if (!m_tray) {
            m_tray = new QSystemTrayIcon(m_window.windowIcon(), this);
            connect(m_tray, &QSystemTrayIcon::activated, this, &ChatNotice::showWindow);
            connect(m_tray, &QSystemTrayIcon::messageClicked, this, &ChatNotice::showWindow);
        }
        m_tray->setToolTip(text);
        m_tray->show();
        m_tray->showMessage(m_window.windowTitle(), text, m_window.windowIcon());
    }
    emit told(text);
}

void ChatNotice::showWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

bool ChatNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && m_tray)
        m_tray->hide();
    return QObject::eventFilter(watched, event);
}

} // namespace chamada
