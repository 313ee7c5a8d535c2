// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/core/studentclient.h"

namespace chamada::student {

/// Returns "Class 101 · Networks", or for a refusal "Class 0" (as the server answers) and the time of the refusal.
QString classLine(const Answer &answer);
/// Returns the time of the answer; empty for a refusal.
QString timeLine(const Answer &answer);
QString studentLine(const Answer &answer);

/// Returns what the answer means and what to do, in one or two sentences.
QString sentenceOf(const Answer &answer, int secondsLeft);
/// Returns one line about an answer that arrives while the page shows something else.
QString summaryOf(const Answer &answer);

} // namespace chamada::student
