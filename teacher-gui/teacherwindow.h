// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"
#include "teacher-gui/diary/diary.h"

#include <QTimer>
#include <QWidget>

class QMenuBar;
class QStackedWidget;

namespace chamada {

class CallsPage;
class DiaryPage;
class EntrancePage;
class MessagesPage;
class NetworkPage;
class ReportNews;
class RosterPage;
class StatusStrip;
class WindowHeader;
struct Desk;

/// The teacher's window: the way in, then the calls, the diary and the messages below one header. It decides nothing:
/// what it shows follows from the desk.
class TeacherWindow : public QWidget {
    Q_OBJECT

public:
    explicit TeacherWindow(Desk &desk, QWidget *parent = nullptr);

    /// Takes up what the command line says, or what is remembered, and begins to connect.
    void begin(const WindowOptions &options, const QString &password);

    QSize sizeHint() const override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
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

    Desk &m_desk;
    QStackedWidget *m_pages;
    EntrancePage *m_entrance;
    CallsPage *m_calls;
    DiaryPage *m_diary;
    RosterPage *m_rosters;
    MessagesPage *m_talk;
    WindowHeader *m_header;
    NetworkPage *m_network;
    QWidget *m_networkArea; ///< in which it scrolls
    StatusStrip *m_connection;
    ReportNews *m_news;
    QTimer m_resting; ///< from being moved
    QTimer m_closeLimit;
    bool m_waited = false; ///< long enough for a report: the window closes
};

} // namespace chamada
