// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/codec.h"
#include "server/rules/rooms.h"

#include <functional>
#include <optional>
#include <utility>

namespace chamada::server {

/// The fields of a request that its reply repeats.
struct Envelope {
    QJsonValue op = QJsonValue::Null;
    QJsonValue id = QJsonValue::Undefined;
};

/// A reply that waits until its turn is stored.
struct PendingReply {
    EncodedReply reply; ///< with the place of an unsigned receipt, if there is one
    DependsOn dependsOn;
    std::function<void()> then; ///< runs once it was sent; the connection reads no further request before
};

/// The interface that a connection offers its session.
class SessionContext {
public:
    virtual ~SessionContext() = default;

    /// Runs the rest of a request that a worker has processed, in a turn. Until then no further request is read.
    virtual void resumeWith(std::function<void()> job) = 0;
    virtual void becomeTeacher(const AccountName &name) = 0;
    virtual void becomeGuest() = 0;
    virtual void closeAfterAnswers() = 0;
    virtual std::optional<AccountName> account() const = 0;
    /// Returns the object with which the jobs of a worker end.
    virtual QObject *context() = 0;
    /// Returns the number by which the rules and the events know the connection.
    virtual VisitorNumber visitor() const = 0;
};

/// A reply and a function to run once it is sent.
template <class Reply> struct ReplyThen {
    Reply reply;
    std::function<void()> then;
};

/// The result of `handle`: the reply, the reply with a function to run once it is sent, or a failure.
template <RequestType R> using ReplyOrError = std::variant<typename R::Reply, ReplyThen<typename R::Reply>, Failure>;

/// The reply callback of a request that a worker answers later.
template <RequestType R> using ReplyCallback = std::function<void(const ReplyOrError<R> &)>;

template <class Reply> EncodedReply encoded(const Envelope &request, const Reply &reply, Timestamp now)
{
    if constexpr (requires { encodeReply(request.op, request.id, reply); })
        return encodeReply(request.op, request.id, reply);
    else
        return {encodeReply(request.op, request.id, reply.toJson(), now)};
}

template <RequestType R>
PendingReply toPendingReply(const Envelope &request, const ReplyOrError<R> &answer, Timestamp now)
{
    if (const auto *failure = std::get_if<Failure>(&answer))
        return {{encodeFailure(request.op, request.id, *failure, now)}, R::dependsOn, {}};
    if (const auto *granted = std::get_if<ReplyThen<typename R::Reply>>(&answer))
        return {encoded(request, granted->reply, now), R::dependsOn, granted->then};
    return {encoded(request, std::get<typename R::Reply>(answer), now), R::dependsOn, {}};
}

} // namespace chamada::server
