// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/failure.h"

using namespace Qt::StringLiterals;

namespace chamada {

QJsonObject Failure::toJson() const
{
    QJsonObject json{{u"error"_s, toText(code)}, {u"message"_s, sentence(code)}};
    if (!field.isEmpty())
        json.insert("field"_L1, field);
    if (retryAfter)
        json.insert("retry_after"_L1, *retryAfter);
    return json;
}

Failure Failure::fromJson(const QJsonObject &json)
{
    Failure failure;
    failure.code = errorCodeFromText(json.value("error"_L1).toString()).value_or(ErrorCode::BadRequest);
    failure.field = json.value("field"_L1).toString();
    if (const QJsonValue seconds = json.value("retry_after"_L1); seconds.isDouble())
        failure.retryAfter = seconds.toInt();
    failure.time = Timestamp::fromText(json.value("time"_L1).toString());
    return failure;
}

std::optional<std::chrono::seconds> Failure::loginRetry() const
{
    if (code != ErrorCode::StorageUnavailable && code != ErrorCode::TooManyRequests
        && code != ErrorCode::TooManyAttempts)
        return std::nullopt;
    return std::chrono::seconds(retryAfter.value_or(UsualRetryAfter));
}

} // namespace chamada
