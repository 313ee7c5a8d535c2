// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/receipt/receipt.h"
#include "server/config/serveroptions.h"
#include "server/engine/eventpublisher.h"
#include "server/engine/turn.h"
#include "server/rules/accounts.h"
#include "server/rules/calls.h"
#include "server/security/passwordhasher.h"
#include "server/security/receiptsigner.h"

namespace chamada::server {

/// The shared objects that every session uses. It owns nothing.
struct SessionServices {
    const ServerOptions &options;
    const Clock &clock;
    Calls &calls;
    Rosters &rosters;
    Rooms &rooms;
    Accounts &accounts;
    PasswordHasher &hasher;
    EventPublisher &publisher;
    Turn &turn;
    const ReceiptKey &receiptKey;
    ReceiptSigner &signer;
};

/// Returns the failure for a full queue of the password hasher.
inline Failure hasherIsBusy()
{
    return {.code = ErrorCode::TooManyAttempts, .retryAfter = Failure::UsualRetryAfter};
}

} // namespace chamada::server
