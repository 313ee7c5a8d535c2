// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/failure.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace chamada {

class LiveCall;
class StatusStrip;
class StudentsTable;
class TeacherClient;

/// One call being taken: who is here, and what the teacher does about it. It lays out and connects; the call decides.
class LivePage : public QWidget {
    Q_OBJECT

public:
    LivePage(LiveCall &call, const TeacherClient &client, QWidget *parent = nullptr);

    LiveCall &call() const { return m_call; }
    /// Puts the cursor where a student is added by hand.
    void focusStudent();

private:
    void makeAdd();
    void makeRemove();
    QLayout *actions();
    void add();
    void removeSelected();
    void undo();
    void showRefusal(const Failure &failure);
    void refreshActions();
    bool refuseOffline();
    /// That there is no connection is true no longer.
    void withdrawOffline();

    LiveCall &m_call;
    const TeacherClient &m_client;
    StudentsTable *m_table;
    QLineEdit *m_filter;
    QLineEdit *m_student;
    QPushButton *m_add;
    QPushButton *m_remove;
    StatusStrip *m_strip;
};

} // namespace chamada
