// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chat/chatroom.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace chamada {

class StatusStrip;

/// The input field for messages: Enter sends, Shift+Enter begins a line. It keeps the text until somebody has received
/// the message, and shows above it why sending failed.
class ChatComposer : public QWidget {
    Q_OBJECT

public:
    explicit ChatComposer(ChatRoom &room, QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    void focusText();
    /// Sends the text with a subject, to one recipient or to the room.
    void send(const QString &subject, const std::optional<QString> &to);

signals:
    /// The user wants to send: the owner calls `send`.
    void sendWanted();
    /// The message was delivered and the text cleared.
    void sent();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int linesHeight(int lines) const;
    void answered(const QString &to, const Outcome<MessageReply> &outcome);
    void setProblem(const QString &text);
    void onEdited();
    void refresh();

    ChatRoom &m_room;
    StatusStrip *m_strip;
    QPlainTextEdit *m_text;
    QPushButton *m_send;
    QString m_problem; ///< problem of the last attempt
};

} // namespace chamada
