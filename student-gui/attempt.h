// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/net/serveraddress.h"

namespace chamada {

class ServerLink;

/// What a student sends to be counted as present.
struct Attempt {
    ClassId classId;
    StudentId student;
    QString code; ///< empty where the call wants none

    bool operator==(const Attempt &) const = default;
};

/// An attempt that was not answered yet: for which server and call it was meant, so that no other gets it.
struct WaitingAttempt {
    Attempt attempt;
    Timestamp pressed;
    ServerAddress address;
    QByteArray fingerprint; ///< of the server's certificate; empty where it was never met
    QString server; ///< its name, or its address
    std::optional<Timestamp> started = std::nullopt; ///< the call's, where it was known
};

/// An attempt made now, on this link; `call`: the one that is open, or null where none is known.
WaitingAttempt waitingOn(const ServerLink &link, const Attempt &attempt, const OpenCall *call);
/// Whether the link leads to the server that it is meant for: the one with that certificate, or the one at that address
/// (where a person has trusted another certificate since, or there was none yet).
bool isMeantFor(const WaitingAttempt &waiting, const ServerLink &link);
/// Whether this open call of its class is a later one. Whoever was there yesterday is not present today.
bool isForAnEarlierCall(const WaitingAttempt &waiting, const OpenCall *call);

} // namespace chamada
