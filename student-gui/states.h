// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/icons.h"

namespace chamada {

/// Everything that the student's window can have to say.
enum class StudentState {
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

/// Which page says it.
enum class StudentPage { Connection, Form, Answer };

/// How one state looks and reads. Its sentence is in answertext.h where it has to hold what happened.
struct StateLook {
    StudentState state;
    StudentPage page;
    Icon icon;
    Meaning meaning;
    const char *word;
    const char *more = ""; ///< a second word, where the first does not tell it from another state
};

const StateLook &lookOf(StudentState state);
/// The state's word in the user's language.
QString wordOf(StudentState state);
/// The second word; empty where there is none.
QString moreOf(StudentState state);
/// The server has the student in the call.
bool isRegistered(StudentState state);

} // namespace chamada
