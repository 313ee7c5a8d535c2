// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/talk/talkroom.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace chamada {

class StatusStrip;

/// Where a message is written: Enter sends, Shift+Enter begins a line. What is written goes away only once it was
/// heard by somebody; until then, what keeps it from that stands above it.
class TalkComposer : public QWidget {
    Q_OBJECT

public:
    explicit TalkComposer(TalkRoom &room, QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    void focusText();
    /// What is written, with the subject and to whom.
    void send(const QString &subject, const std::optional<QString> &to);

signals:
    /// Somebody wants to send: `send` it.
    void sendWanted();
    /// It was heard, and the text is gone.
    void sent();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int linesHeight(int lines) const;
    void answered(const QString &to, const Outcome<MessageReply> &outcome);
    void setProblem(const QString &text);
    void onEdited();
    void refresh();

    TalkRoom &m_room;
    StatusStrip *m_strip;
    QPlainTextEdit *m_text;
    QPushButton *m_send;
    QString m_problem; ///< of what was tried last
};

} // namespace chamada
