// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace chamada {

/// Why a request was refused. `toText` returns the code on the wire; the windows show translated sentences.
enum class ErrorCode {
    BadJson,
    BadRequest,
    UnknownOp,
    TooLarge,
    NoOpenCall,
    CallOpen,
    NotYours,
    LoginRequired,
    BadLogin,
    TlsRequired,
    SetupDone,
    CodeRequired,
    WrongCode,
    NotOnRoster,
    NotRegistered,
    NameTaken,
    TalkClosed,
    TooManyAttempts,
    TooManyRequests,
    StorageUnavailable,
    ConnectionLost, ///< never on the wire: set by the client when a request gets no reply
};

QLatin1StringView toText(ErrorCode code);
std::optional<ErrorCode> errorCodeFromText(QStringView text);

/// Returns the English sentence sent as `message`.
QLatin1StringView sentence(ErrorCode code);

} // namespace chamada
