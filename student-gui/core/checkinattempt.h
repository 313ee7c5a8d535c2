// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/net/serveraddress.h"

namespace chamada {

class ServerLink;

} // namespace chamada

namespace chamada::student {

/// The data that a student sends to check in.
struct CheckInAttempt {
    ClassId classId;
    StudentId student;
    QString code; ///< empty if the call requires no code

    bool operator==(const CheckInAttempt &) const = default;
};

/// A check-in without an answer yet. It names its server and call, so that it is sent to no other.
struct PendingCheckIn {
    CheckInAttempt attempt;
    Timestamp pressed;
    ServerAddress address;
    QByteArray fingerprint; ///< of the server's certificate; empty if none was known
    QString server; ///< the server's name, or its address if it has none
    std::optional<Timestamp> started = std::nullopt; ///< start of the call, if it was known
};

/// Returns an attempt made now on this link. `call` is the open call, or null if none is known.
PendingCheckIn waitingOn(const ServerLink &link, const CheckInAttempt &attempt, const OpenCall *call);
/// Returns whether the link leads to the attempt's server: its certificate matches, or its address does (the user has
/// trusted another certificate since, or none was known yet).
bool isMeantFor(const PendingCheckIn &waiting, const ServerLink &link);
/// Returns whether `call` is a later one than the attempt was meant for; false if `call` is null.
bool isForAnEarlierCall(const PendingCheckIn &waiting, const OpenCall *call);

} // namespace chamada::student
