// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/common/messagesamples.h"
#include "tests/server/serverfixture.h"

namespace chamada::test {

/// Calls `visit.template operator()<R>()` for every request type.
template <class Visit, class... Rs> void visitRequests(Visit visit, std::variant<Rs...> *)
{
    (visit.template operator()<Rs>(), ...);
}
template <class Visit> void forEachRequest(Visit visit)
{
    visitRequests(visit, static_cast<Request *>(nullptr));
}

/// Returns a valid request with all of its fields, as a client sends it.
template <RequestType R> QJsonObject sampleOf()
{
    const auto samples = samplesOf(std::type_identity<R>());
    return request(R::op, samples.messages.last().toJson());
}

} // namespace chamada::test
