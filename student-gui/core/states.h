// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/icons.h"

namespace chamada::student {

/// The states that the student's window can show.
enum class CheckInState {
    NoServer,
    Looking,
    CertificateChanged,
    Ready,
    ServerRestarted,
    Sending,
    CodeWanted,
    Present,
    Late,
    AlreadyPresent,
    Waiting,
    Refused,
    Ended,
    CodeWrong,
    CodeChanged,
    TooManyAttempts,
};

/// The page that shows a state.
enum class StudentPage { Connection, Form, Answer };

/// How one state looks and reads. Sentences that depend on the answer are in answertext.h.
struct CheckInAppearance {
    CheckInState state;
    StudentPage page;
    Icon icon;
    Meaning meaning;
    const char *word;
    const char *more = ""; ///< a second word where the first is ambiguous
};

const CheckInAppearance &lookOf(CheckInState state);
/// Returns the state's word in the user's language.
QString wordOf(CheckInState state);
/// Returns the second word; empty if there is none.
QString moreOf(CheckInState state);
/// Returns whether the server has the student in the call.
bool isRegistered(CheckInState state);

} // namespace chamada::student
