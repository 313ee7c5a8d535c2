// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"
#include "common/protocol/errorcode.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace chamada {

/// A refused request, on the server or the client.
struct Failure {
    static constexpr int UsualRetryAfter = 5; ///< seconds

    ErrorCode code = ErrorCode::BadRequest;
    QString field = {}; ///< the invalid field, or empty
    std::optional<int> retryAfter = std::nullopt; ///< seconds
    std::optional<Timestamp> time = std::nullopt; ///< the server's time; the reply's codec writes it

    QJsonObject toJson() const;
    static Failure fromJson(const QJsonObject &json);

    /// Returns after what time to repeat a login by itself; nothing if that cannot help, as with a wrong password.
    std::optional<std::chrono::seconds> loginRetry() const;

    bool operator==(const Failure &) const = default;
};

/// The outcome of a request: its reply or a failure.
template <class T> using Outcome = std::variant<T, Failure>;

} // namespace chamada
