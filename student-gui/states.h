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
    AlreadyPresent,
    Waiting,
    Refused,
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
};

const StateLook &lookOf(StudentState state);
/// The state's word in the user's language.
QString wordOf(StudentState state);

} // namespace chamada
