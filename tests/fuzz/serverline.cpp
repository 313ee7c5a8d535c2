// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/fuzz/target.h"

using namespace chamada;
using namespace chamada::fuzz;

namespace {

constexpr Timestamp now{1'795'345'200'123};

std::optional<ServerMessage> decodeAgain(QByteArrayView line)
{
    return decodeServerLine(line.chopped(2));
}

template <RequestType R> void readAs(const RawReply &raw)
{
    const auto outcome = outcomeOf<R>(raw);
    const auto *reply = std::get_if<typename R::Reply>(&outcome);
    if (!reply)
        return;
    const auto again = decodeAgain(encodeReply(R::op, {}, reply->toJson(), now));
    require(again.has_value());
    const auto outcomeAgain = outcomeOf<R>(std::get<RawReply>(*again));
    const auto *replyAgain = std::get_if<typename R::Reply>(&outcomeAgain);
    require(replyAgain != nullptr);
    // Encoding adds a time to a reply without one.
    if (raw.json.contains(QLatin1StringView("time")))
        require(*replyAgain == *reply);
}

template <class... Rs> void readAsEach(const RawReply &raw, std::variant<Rs...> *)
{
    (readAs<Rs>(raw), ...);
}

void readAgain(const Event &event)
{
    const QByteArray line = std::visit([](const auto &e) { return encodeEvent(e); }, event);
    const auto again = decodeAgain(line);
    require(again && std::get<Event>(*again) == event);
}

} // namespace

/// Fuzzes a server's line as every kind of reply and event: a parsed one survives a round trip.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto message = decodeServerLine(bytesOf(data, size));
    if (!message)
        return 0;
    if (const auto *reply = std::get_if<RawReply>(&*message))
        readAsEach(*reply, static_cast<Request *>(nullptr));
    else
        readAgain(std::get<Event>(*message));
    return 0;
}
