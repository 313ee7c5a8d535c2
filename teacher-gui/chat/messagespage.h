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

struct Desk;
class RecipientBox;
class StatusStrip;
class TalkComposer;

/// Shows the messages of a class whose call is open. The teacher writes to the whole class or to one student, and
/// closes the chat.
class MessagesPage : public QWidget {
    Q_OBJECT

public:
    explicit MessagesPage(Desk &desk, QWidget *parent = nullptr);

    TalkRoom &room() { return m_talk.room(); }
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

    TeacherTalk m_talk;
    QStackedWidget *m_pages;
    QLabel *m_reason; ///< why there is nobody to write to
    QComboBox *m_class;
    QPushButton *m_door;
    StatusStrip *m_strip;
    RecipientBox *m_to;
    QLineEdit *m_subject;
    TalkComposer *m_composer;
};

} // namespace chamada
