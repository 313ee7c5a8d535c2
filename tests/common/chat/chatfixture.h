// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chat/chatroom.h"
#include "tests/common/linkfixture.h"
#include "tests/support/callids.h"

#include <QSignalSpy>

namespace chamada::test {

/// A room of class 101 at a server whose answers the test writes. `maria` is the teacher.
struct ChatFixture : LinkFixture {
    ChatFixture() { link.clock().setLocal(&ScriptedPeer::now); }

    ChatRoom room{link, ChatRoom::Reentry::ByItself};

    /// Queues the reply to the next `register`.
    void admit()
    {
        peer.reply(QStringLiteral("register"),
            {{QStringLiteral("users"), QJsonArray{QStringLiteral("2023001"), QStringLiteral("maria")}}});
    }

    /// Connects and enters as a student with a device; returns false if either fails.
    bool meet()
    {
        if (!connectToPeer())
            return false;
        admit();
        room.enter(*ClassId::fromNumber(101), QStringLiteral("2023001"), QStringLiteral("d1"));
        return QTest::qWaitFor([this] { return room.isIn(); });
    }

    static QJsonObject message(
        const QString &user, const QString &text, int classNumber = 101, const QString &subject = {})
    {
        const bool teacher = user == QStringLiteral("maria");
        QJsonObject json =
            MessageEvent{user, teacher, ClassId::fromNumber(classNumber), subject, text, ScriptedPeer::now()}.toJson();
        json.insert(QStringLiteral("op"), MessageEvent::op);
        return json;
    }

    static QJsonObject ended(int classNumber)
    {
        QJsonObject json = EndedEvent{*ClassId::fromNumber(classNumber), u"c1"_callId, ScriptedPeer::now()}.toJson();
        json.insert(QStringLiteral("op"), EndedEvent::op);
        return json;
    }

    /// Delivers a message of this user; returns false if it does not arrive.
    bool hear(const QString &user, const QString &text, const QString &subject = {})
    {
        QSignalSpy heard(&room, &ChatRoom::messageAdded);
        peer.push(message(user, text, 101, subject));
        return heard.wait();
    }
};

} // namespace chamada::test
