// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QSystemTrayIcon;
class QWidget;

namespace chamada {

class ChatRoom;

/// Shows a desktop notification for new messages while the window is inactive: once, until they are read. It names the
/// sender but never shows the text, because a whole class may see the screen.
class ChatNotice : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent, and is raised when the notification is clicked.
    ChatNotice(ChatRoom &room, QWidget &window);

signals:
    void told(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onUnreadChanged();
    void tell();
    void showWindow();

    ChatRoom &m_room;
    QWidget &m_window;
    QSystemTrayIcon *m_tray = nullptr; ///< created at the first notification
    int m_unread = 0;
};

} // namespace chamada
