// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"
#include "teacher-gui/diary/core/diary.h"

#include <QTimer>
#include <QWidget>

class QMenuBar;
class QStackedWidget;

namespace chamada {

class NetworkCheckPage;
class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class CallsPage;
class DiaryPage;
class LoginPage;
class MessagesPage;
class EndedCallNotice;
class RosterPage;
class WindowHeader;
struct TeacherServices;

/// The teacher's window: the login page, then the calls, the diary and the messages below one header. It decides
/// nothing: it shows the state of the services.
class TeacherWindow : public QWidget {
    Q_OBJECT

public:
    explicit TeacherWindow(TeacherServices &services, QWidget *parent = nullptr);

    /// Applies the command line, or what is remembered, and begins to connect.
    void begin(const WindowOptions &options, const QString &password);

    QSize sizeHint() const override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void arrange();
    QMenuBar *makeMenuBar();
    void addPages();
    void connectDesk();
    void refresh();
    void refreshConnection();
    void refreshTalkTab();
    void showNetwork();
    void leaveNetwork();
    void logOut();
    void showReport(const DiaryEntry &entry);
    void rememberGeometry();
    bool isEnding() const;
    void closeWhenEnded();

    TeacherServices &m_services;
    QStackedWidget *m_pages;
    LoginPage *m_entrance;
    CallsPage *m_calls;
    DiaryPage *m_diary;
    RosterPage *m_rosters;
    MessagesPage *m_talk;
    WindowHeader *m_header;
    NetworkCheckPage *m_network;
    QWidget *m_networkArea; ///< scroll area of the network page
    StatusStrip *m_connection;
    EndedCallNotice *m_notice;
    QTimer m_resting; ///< restarted by each move
    QTimer m_closeLimit;
    bool m_waited = false; ///< the wait for a report is over: the window closes
};

} // namespace chamada::teacher
