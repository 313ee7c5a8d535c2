// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"
#include "student-gui/core/studentclient.h"

#include <QWidget>

class QStackedWidget;

namespace chamada {

class NetworkCheckPage;
class ServerSelection;
class StatusStrip;

} // namespace chamada

namespace chamada::student {

class AnswerPage;
class CheckInPage;
class ConnectionPage;
class LinkBar;
class PresenceFile;
class PresencesPage;
class StudentChat;
class ChatBar;
class ChatPage;

/// The student's window: shows the page for the client's state, unless the user has opened another page.
class StudentWindow : public QWidget {
    Q_OBJECT

public:
    StudentWindow(StudentClient &client, ServerSelection &search, const KnownServers &known, const PresenceFile &book,
        QWidget *parent = nullptr);

    /// Fills the form from the command line, or from the settings.
    void fillIn(const WindowOptions &options, const StudentSettings &settings);

    /// Raises the window when the program is started again, and follows the link if there is one.
    void startAgain(const QString &link);
    void followLink(const QString &link);

    QSize sizeHint() const override;

protected:
    /// Asks inside the window while check-ins wait; closing a second time confirms.
    void closeEvent(QCloseEvent *event) override;

private:
    /// A page opened instead of checking in; `TryingServer`: connecting to the chosen server.
    enum class Aside { Nothing, ChoosingServer, TryingServer, Presences, Talk, TestingNetwork };

    void connectPages();
    void connectServerPages();
    void setAside(Aside aside);
    int pageIndex() const;
    void showPresences(const QString &receipt);
    void showTalk();
    void showNetwork();
    void leaveAside();
    void onLinkChanged();
    void refresh();
    void anotherClass();
    void showClass(ClassId classId);
    void tryAgain();
    void askBeforeClosing();

    StudentClient &m_client;
    ServerSelection &m_search;
    const ServerLink &m_link;
    QStackedWidget *m_pages;
    StudentChat *m_talk;
    ChatBar *m_talkBar;
    LinkBar *m_linkBar;
    StatusStrip *m_question; ///< whether to close
    ConnectionPage *m_connectionPage;
    CheckInPage *m_form;
    AnswerPage *m_answer;
    PresencesPage *m_presences;
    ChatPage *m_talkPage;
    NetworkCheckPage *m_network;
    Aside m_aside = Aside::Nothing;
};

} // namespace chamada::student
