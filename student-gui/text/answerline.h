// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/studentclient.h"

#include <QJsonObject>

/// An answer for the terminal.
namespace chamada {

bool isPresent(const Answer &answer);
/// Everything the answer page shows, on one line.
QString lineOf(const Answer &answer, int secondsLeft);
/// For scripts: the members that the answer has on the wire.
QJsonObject toJson(const Answer &answer);

} // namespace chamada
