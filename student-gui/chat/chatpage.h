// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace chamada {

class ChatComposer;

} // namespace chamada

namespace chamada::student {

class StudentChat;

/// Shows the messages of the class and replies to the teacher. Escape returns to the previous page.
class ChatPage : public QWidget {
    Q_OBJECT

public:
    explicit ChatPage(StudentChat &talk, QWidget *parent = nullptr);

    void begin();

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void send();

    StudentChat &m_talk;
    QLabel *m_class;
    ChatComposer *m_composer;
};

} // namespace chamada::student
