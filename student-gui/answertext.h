// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/studentclient.h"

namespace chamada {

/// "Class 101 · Networks"; refused: "class 0", as the server answers, with when it was refused.
QString classLine(const Answer &answer);
/// When, and under which matrícula.
QString timeLine(const Answer &answer);
QString studentLine(const Answer &answer);

/// What the answer means and what to do, in one or two sentences.
QString sentenceOf(const Answer &answer, int secondsLeft);
/// One line about an answer that comes while something else is on the page.
QString summaryOf(const Answer &answer);

} // namespace chamada
