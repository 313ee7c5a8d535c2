// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/common/linkfixture.h"
#include "tests/support/testprogram.h"

namespace chamada::test {

inline QJsonObject noCalls()
{
    return {{QStringLiteral("calls"), QJsonArray()}};
}

inline QJsonObject classClosed(int number)
{
    return {{QStringLiteral("op"), QStringLiteral("calls")}, {QStringLiteral("opened"), QJsonArray()},
        {QStringLiteral("closed"), QJsonArray{number}}};
}

inline bool isLost(const Outcome<MineReply> &outcome)
{
    const auto *failure = std::get_if<Failure>(&outcome);
    return failure && failure->code == ErrorCode::ConnectionLost;
}

/// A link with `mine` requests, and their outcomes.
struct RequestsFixture : LinkFixture {
    QList<Outcome<MineReply>> outcomes;
    QObject receiver;

    void sendMine(QObject *context = nullptr)
    {
        link.send(ListOwnCallsRequest{}, context ? context : &receiver,
            [this](const Outcome<MineReply> &outcome) { outcomes << outcome; });
    }
    /// Sends the replies to both requests in one write.
    void answerBothAtOnce()
    {
        const QString mine = QStringLiteral("mine");
        QTRY_COMPARE(peer.received(mine).size(), 2);
        QByteArray lines;
        for (const QJsonObject &request : peer.received(mine))
            lines += encodeReply(mine, request.value(QLatin1StringView("id")), noCalls(), Timestamp{});
        peer.sendBytes(lines);
    }
    /// Sends two events in one write.
    void pushBothAtOnce() { peer.sendBytes(toLine(classClosed(1)) + toLine(classClosed(2))); }
};

} // namespace chamada::test
