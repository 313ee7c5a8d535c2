// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/talk/talkroom.h"

#include <QTextBrowser>

#include <functional>

class QTextCursor;

namespace chamada {

/// A conversation as it was said, with who, date and time. What people wrote is only ever shown as the characters that
/// it is; a web address in it is opened by a click or Enter, and by nothing else. While it is seen, the room is read.
class TalkView : public QTextBrowser {
    Q_OBJECT

public:
    /// Whether the name of another is there to be chosen.
    enum class Senders { Plain, Choosable };

    TalkView(TalkRoom &room, Senders senders, QWidget *parent = nullptr);

    /// What a student is called, where more is known than the number; empty where it is not.
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
    void add(const TalkMessage &message);
    void rebuild();
    void write(QTextCursor &cursor, const TalkMessage &message) const;
    void writeHeader(QTextCursor &cursor, const TalkMessage &message) const;
    void writeText(QTextCursor &cursor, const QString &text) const;
    bool isAtEnd() const;
    void scrollToEnd();
    void follow(const QUrl &url);
    void attend();

    TalkRoom &m_room;
    Senders m_senders;
    std::function<QString(const QString &)> m_nameOf = [](const QString &) { return QString(); };
};

} // namespace chamada
