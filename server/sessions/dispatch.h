// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/protocol/codec.h"

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace chamada {

class Listener;

/// What of a request is needed to answer it.
struct Envelope {
    QJsonValue op = QJsonValue::Null;
    QJsonValue id = QJsonValue::Undefined;
};

/// An answer that waits for its turn to be stored.
struct Held {
    QByteArray line;
    bool tellsStored = false; ///< it speaks of stored state: not to be sent if the turn could not be stored
    std::function<void()> then; ///< once it was sent; the connection takes no further request before
};

/// What a session may ask of the connection it sits on.
class Desk {
public:
    virtual ~Desk() = default;

    /// The rest of a request that went to a worker, in a turn; until then the connection takes nothing new.
    virtual void resumeWith(std::function<void()> job) = 0;
    virtual void becomeTeacher(const QString &name) = 0;
    virtual void becomeGuest() = 0;
    virtual void closeAfterAnswers() = 0;
    virtual std::optional<QString> account() const = 0;
    /// The answer that is being made holds this receipt, which gets its signature before it is sent.
    virtual void signLater(const QByteArray &unsignedReceipt) = 0;
    virtual QObject *context() = 0;
    virtual Listener *listener() = 0;
};

/// The reply of a request, and what happens once it is sent.
template <class Reply> struct Granted {
    Reply reply;
    std::function<void()> then;
};

/// What `handle` returns: the reply, the reply with something to do once it is sent, or why not.
template <RequestType R> using Answer = std::variant<typename R::Reply, Granted<typename R::Reply>, Failure>;

/// For a request that is answered later, from a worker.
template <RequestType R> using Later = std::function<void(const Answer<R> &)>;

/// Requests that neither read nor change what is stored: they are answered even when the disk is full.
template <RequestType R> constexpr bool tellsStored = true;
template <> inline constexpr bool tellsStored<Hello> = false;
template <> inline constexpr bool tellsStored<Ping> = false;
template <> inline constexpr bool tellsStored<Bye> = false;
template <> inline constexpr bool tellsStored<Logout> = false;
template <> inline constexpr bool tellsStored<Unwatch> = false;
template <> inline constexpr bool tellsStored<ClearRegister> = false;

/// What a request may change, for servers that share a store.
enum class Touches { Nothing, Class, General };
template <RequestType R> constexpr Touches touches = Touches::Nothing;
template <> inline constexpr Touches touches<CheckIn> = Touches::Class;
template <> inline constexpr Touches touches<Start> = Touches::Class;
template <> inline constexpr Touches touches<End> = Touches::Class;
template <> inline constexpr Touches touches<Mark> = Touches::Class;
template <> inline constexpr Touches touches<RosterAdd> = Touches::Class;
template <> inline constexpr Touches touches<RosterRemove> = Touches::Class;
template <> inline constexpr Touches touches<Received> = Touches::General;
template <> inline constexpr Touches touches<Setup> = Touches::General;

template <class Reply> QByteArray encoded(const Envelope &request, const Reply &reply, Timestamp now)
{
    if constexpr (requires { encodeReply(request.op, request.id, reply); })
        return encodeReply(request.op, request.id, reply);
    else
        return encodeReply(request.op, request.id, reply.toJson(), now);
}

template <RequestType R> Held toHeld(const Envelope &request, const Answer<R> &answer, Timestamp now)
{
    if (const auto *failure = std::get_if<Failure>(&answer))
        return {encodeFailure(request.op, request.id, *failure, now), tellsStored<R>, {}};
    if (const auto *granted = std::get_if<Granted<typename R::Reply>>(&answer))
        return {encoded(request, granted->reply, now), tellsStored<R>, granted->then};
    return {encoded(request, std::get<typename R::Reply>(answer), now), tellsStored<R>, {}};
}

} // namespace chamada
