// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/timestamp.h"
#include "common/protocol/errorcode.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <variant>

namespace chamada {

/// A refusal, at either end.
struct Failure {
    ErrorCode code = ErrorCode::BadRequest;
    QString field = {}; ///< the one at fault, or empty
    std::optional<int> retryAfter = std::nullopt; ///< seconds
    std::optional<Timestamp> time = std::nullopt; ///< when, as the server said it; the answer's codec writes it

    QJsonObject toJson() const;
    static Failure fromJson(const QJsonObject &json);

    bool operator==(const Failure &) const = default;
};

/// What a request comes to: its reply, or why not.
template <class T> using Outcome = std::variant<T, Failure>;

} // namespace chamada
