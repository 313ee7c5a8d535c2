// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/chat/teacherchat.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace chamada {

class ChatComposer;
class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

struct TeacherServices;
class RecipientBox;

/// Shows the messages of a class whose call is open. The teacher writes to the whole class or to one student, and
/// closes the chat.
class MessagesPage : public QWidget {
    Q_OBJECT

public:
    explicit MessagesPage(TeacherServices &services, QWidget *parent = nullptr);

    ChatRoom &room() { return m_talk.room(); }
    void focusText();

signals:
    void unreadChanged();

private:
    QWidget *makeEmptyPage();
    QWidget *makeConversation();
    QLayout *makeHead();
    QLayout *makeFields();
    void refreshCalls();
    void refresh();
    void refreshDoor();
    void send();

    TeacherChat m_talk;
    QStackedWidget *m_pages;
    QLabel *m_reason; ///< why there is nobody to write to
    QComboBox *m_class;
    QPushButton *m_door;
    StatusStrip *m_strip;
    RecipientBox *m_to;
    QLineEdit *m_subject;
    ChatComposer *m_composer;
};

} // namespace chamada::teacher
