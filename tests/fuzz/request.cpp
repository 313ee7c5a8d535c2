// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/codec.h"
#include "tests/fuzz/target.h"

using namespace chamada;
using namespace chamada::fuzz;

namespace {

template <RequestType R> void readAs(const QJsonObject &json)
{
    FieldReader in(json);
    const auto request = R::fromJson(in);
    require(request.has_value() == in.ok());
    if (!request)
        return;
    const auto again = parseLine(QByteArrayView(encodeRequest(*request, 7)).chopped(2));
    require(again.has_value());
    FieldReader reader(*again);
    require(R::fromJson(reader) == request);
}

template <class... Rs> void readAsEach(const QJsonObject &json, std::variant<Rs...> *)
{
    (readAs<Rs>(json), ...);
}

} // namespace

/// Fuzzes a client's line as every kind of request: a parsed request survives a round trip.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto json = parseLine(bytesOf(data, size)))
        readAsEach(*json, static_cast<Request *>(nullptr));
    return 0;
}
