// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/core/studentclient.h"

#include <QJsonObject>

/// Formats an answer for the terminal.
namespace chamada {

/// Returns everything that the answer page shows, as one line.
QString lineOf(const Answer &answer, int secondsLeft);
/// Returns the protocol's members of the answer, for scripts.
QJsonObject toJson(const Answer &answer);

} // namespace chamada
