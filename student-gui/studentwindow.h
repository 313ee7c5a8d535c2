// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"
#include "student-gui/studentclient.h"

#include <QWidget>

class QStackedWidget;

namespace chamada {

class AnswerPage;
class CheckInPage;
class ConnectionPage;

/// The student's window: one of three pages, chosen by the client's state alone.
class StudentWindow : public QWidget {
    Q_OBJECT

public:
    StudentWindow(StudentClient &client, ServerLink &link, const KnownServers &known, QWidget *parent = nullptr);

    /// Fills in what the command line says, or what is remembered.
    void fillIn(const WindowOptions &options, const StudentSettings &settings);

    QSize sizeHint() const override;

private:
    /// Whether someone is at choosing another server; `Trying`: the one they chose.
    enum class Choosing { No, Yes, Trying };

    QWidget *scrolled(QWidget *page);
    void connectPages();
    void onLinkChanged();
    void refresh();
    void anotherClass();
    void tryAgain();

    StudentClient &m_client;
    ServerLink &m_link;
    QStackedWidget *m_pages;
    ConnectionPage *m_connectionPage;
    CheckInPage *m_form;
    AnswerPage *m_answer;
    Choosing m_choosing = Choosing::No;
};

} // namespace chamada
