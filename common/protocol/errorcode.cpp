// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/errorcode.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

struct ErrorText {
    ErrorCode code;
    QLatin1StringView text;
    QLatin1StringView sentence;
};

constexpr std::array errors{
    ErrorText{ErrorCode::BadJson, "bad-json"_L1, "The line is not one JSON object in UTF-8."_L1},
    ErrorText{ErrorCode::BadRequest, "bad-request"_L1, "A field is missing or not as the protocol has it."_L1},
    ErrorText{ErrorCode::UnknownOp, "unknown-op"_L1, "This server knows no such operation."_L1},
    ErrorText{ErrorCode::TooLarge, "too-large"_L1, "A request line is at most 64 KiB."_L1},
    ErrorText{ErrorCode::NoOpenCall, "no-open-call"_L1, "The class has no open call."_L1},
    ErrorText{ErrorCode::CallOpen, "call-open"_L1, "Another teacher holds the open call of this class."_L1},
    ErrorText{ErrorCode::NotYours, "not-yours"_L1, "This call belongs to another teacher."_L1},
    ErrorText{ErrorCode::LoginRequired, "login-required"_L1, "Log in as a teacher first."_L1},
    ErrorText{ErrorCode::BadLogin, "bad-login"_L1, "The user, password or code is wrong."_L1},
    ErrorText{ErrorCode::TlsRequired, "tls-required"_L1, "This needs a TLS connection."_L1},
    ErrorText{ErrorCode::SetupDone, "setup-done"_L1, "This server has been set up already."_L1},
    ErrorText{ErrorCode::CodeRequired, "code-required"_L1, "This call wants the code that the teacher shows."_L1},
    ErrorText{
        ErrorCode::WrongCode, "wrong-code"_L1, "The code is not, or no longer, the one that the teacher shows."_L1},
    ErrorText{ErrorCode::NotOnRoster, "not-on-roster"_L1, "This call takes only the students on its roster."_L1},
    ErrorText{ErrorCode::NotRegistered, "not-registered"_L1, "Register in a room first."_L1},
    ErrorText{ErrorCode::NameTaken, "name-taken"_L1, "Someone in the room has this name."_L1},
    ErrorText{ErrorCode::TalkClosed, "talk-closed"_L1, "The teacher has closed the talk."_L1},
    ErrorText{ErrorCode::TooManyAttempts, "too-many-attempts"_L1, "Too many wrong guesses; try again later."_L1},
    ErrorText{ErrorCode::TooManyRequests, "too-many-requests"_L1, "Too many requests or connections; slow down."_L1},
    ErrorText{ErrorCode::StorageUnavailable, "storage-unavailable"_L1,
        "It could not be stored: it may or may not have happened, and is safe to repeat."_L1},
    ErrorText{ErrorCode::ConnectionLost, "connection-lost"_L1, "The connection was lost before an answer came."_L1},
};

const ErrorText &rowOf(ErrorCode code)
{
    return *std::find_if(errors.begin(), errors.end(), [code](const ErrorText &row) { return row.code == code; });
}

} // namespace

QLatin1StringView toText(ErrorCode code)
{
    return rowOf(code).text;
}

QLatin1StringView sentence(ErrorCode code)
{
    return rowOf(code).sentence;
}

std::optional<ErrorCode> errorCodeFromText(QStringView text)
{
    const auto row = std::find_if(errors.begin(), errors.end(), [text](const ErrorText &r) { return r.text == text; });
    if (row == errors.end())
        return std::nullopt;
    return row->code;
}

} // namespace chamada
