// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

namespace chamada::teacher {

/// When the class of a call had a roster: never, already when the call ended, or only later. The diary's file holds
/// these numbers.
enum class RosterTime : uint8_t { Never, Already, Later };

/// A call of the diary: its report, its server and its teacher.
struct DiaryEntry {
    Report report;
    QString server; ///< name that the server gave itself
    QString teacher; ///< the account; empty on a server without accounts
    bool rosterCameLater = false; ///< the class had no roster then, and has one since: nobody counts as absent

    RosterTime rosterTime() const
    {
        // A call with absent students had a roster, even if its report no longer says so.
        const bool hadRoster = report.hasRoster || !report.absent.isEmpty();
        return hadRoster ? RosterTime::Already : rosterCameLater ? RosterTime::Later : RosterTime::Never;
    }
    void setRosterTime(RosterTime time)
    {
        report.hasRoster = time == RosterTime::Already;
        rosterCameLater = time == RosterTime::Later;
    }
    bool operator==(const DiaryEntry &) const = default;
};

} // namespace chamada::teacher
