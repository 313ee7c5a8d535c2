// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace chamada {

/// Why a request was refused. `toText` gives the word on the wire; the windows speak to people in their language.
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
    ConnectionLost, ///< never on the wire: the windows' own word for a request that was not answered
};

QLatin1StringView toText(ErrorCode code);
std::optional<ErrorCode> errorCodeFromText(QStringView text);

/// The English sentence sent as `message`.
QLatin1StringView sentence(ErrorCode code);

} // namespace chamada
