// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace chamada {

class ConnectionPanel;
class StatusStrip;
struct Failure;
struct ServerCandidate;

} // namespace chamada

namespace chamada::teacher {

class AccountForm;
class LocalServerPanel;
class LoginForm;
struct TeacherServices;

/// The login page: the choice of the server, the teacher's name and password, and the location of the diary.
class LoginPage : public QScrollArea {
    Q_OBJECT

public:
    explicit LoginPage(TeacherServices &services, QWidget *parent = nullptr);

    void setUser(const QString &user);
    void setAddress(const QString &address);
    void focusField();

private:
    QWidget *card();
    QLayout *productRow();
    QLayout *serverRow();
    void connectForms();
    void connectServer();
    void refresh();
    void connectTo(const ServerCandidate &candidate);
    void chooseInvitation(bool invited);
    void showRefusal(const Failure &failure);
    void showProblem(const QString &sentence);
    void leaveServer();

    TeacherServices &m_services;
    ConnectionPanel *m_connection;
    LocalServerPanel *m_local;
    QWidget *m_server;
    LoginForm *m_login;
    AccountForm *m_account;
    StatusStrip *m_strip;
    bool m_invited = false;
};

} // namespace chamada::teacher
