// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace chamada::teacher {

class LiveCall;
class TeacherClient;

/// Ends a call: one button, then five seconds to undo the end or to end at once.
class EndCallBar : public QWidget {
    Q_OBJECT

public:
    EndCallBar(LiveCall &call, const TeacherClient &client, QWidget *parent = nullptr);

private:
    void connectButtons();
    void refresh();
    void tick();

    LiveCall &m_call;
    const TeacherClient &m_client;
    QLabel *m_state;
    QPushButton *m_end;
    QPushButton *m_undo;
    QPushButton *m_endNow;
    QTimer m_seconds;
};

} // namespace chamada::teacher
