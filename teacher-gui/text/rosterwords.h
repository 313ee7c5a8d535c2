// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QJsonObject>

/// Formats rosters for the terminal: text for people, and the protocol's members for scripts.
namespace chamada {

/// Returns the students, one per line, and their number.
QString rosterText(ClassId classId, const QList<RosterLine> &roster);
QJsonObject rosterJson(ClassId classId, const QList<RosterLine> &roster);

QString rosterCountText(ClassId classId, qsizetype count);
QJsonObject rosterCountJson(ClassId classId, qsizetype count);

/// Returns the rosters that a student is on, one class per line.
QString foundText(const StudentId &student, const QList<RosterPlace> &found);
QJsonObject foundJson(const QList<RosterPlace> &found);

} // namespace chamada
