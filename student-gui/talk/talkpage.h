// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace chamada {

class StudentTalk;
class TalkComposer;

/// The messages of the class, and an answer to the teacher. Escape goes back to where one was.
class TalkPage : public QWidget {
    Q_OBJECT

public:
    explicit TalkPage(StudentTalk &talk, QWidget *parent = nullptr);

    void begin();

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void send();

    StudentTalk &m_talk;
    QLabel *m_class;
    TalkComposer *m_composer;
};

} // namespace chamada
