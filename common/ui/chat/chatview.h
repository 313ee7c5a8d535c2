// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chat/chatroom.h"

#include <QTextBrowser>

#include <functional>

class QTextCursor;

namespace chamada {

/// Shows a conversation with senders, dates and times. It displays messages as plain text only, and opens a web address
/// only on a click or Enter. While it is visible and active, messages count as read.
class ChatView : public QTextBrowser {
    Q_OBJECT

public:
    /// Whether other users' names can be clicked as recipients.
    enum class Senders { Plain, Choosable };

    ChatView(ChatRoom &room, Senders senders, QWidget *parent = nullptr);

    /// Sets the lookup of a student's name, which returns an empty text if only the number is known.
    void setNames(std::function<QString(const QString &student)> nameOf) { m_nameOf = std::move(nameOf); }

signals:
    void senderChosen(const QString &name);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(const ChatMessage &message);
    void rebuild();
    void write(QTextCursor &cursor, const ChatMessage &message) const;
    void writeHeader(QTextCursor &cursor, const ChatMessage &message) const;
    void writeText(QTextCursor &cursor, const QString &text) const;
    bool isAtEnd() const;
    void scrollToEnd();
    void follow(const QUrl &url);
    void attend();

    ChatRoom &m_room;
    Senders m_senders;
    std::function<QString(const QString &)> m_nameOf = [](const QString &) { return QString(); };
};

} // namespace chamada
