// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QSystemTrayIcon;
class QWidget;

namespace chamada {

class TalkRoom;

/// Tells on the desktop that somebody has written while the window is behind: once, until it was looked at. Who has
/// written is told, and never what: a screen may be seen by a whole class.
class TalkNotice : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent, and comes to the front where the notification is clicked.
    TalkNotice(TalkRoom &room, QWidget &window);

signals:
    void told(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onUnreadChanged();
    void tell();
    void showWindow();

    TalkRoom &m_room;
    QWidget &m_window;
    QSystemTrayIcon *m_tray = nullptr; ///< there while there is something to tell
    int m_unread = 0;
};

} // namespace chamada
