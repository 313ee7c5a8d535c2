// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QJsonObject>

/// Rosters for the terminal: words for people, and for scripts the members they have on the wire.
namespace chamada {

/// Everyone on a line, and how many.
QString rosterText(ClassId classId, const QList<RosterLine> &roster);
QJsonObject rosterJson(ClassId classId, const QList<RosterLine> &roster);

QString rosterCountText(ClassId classId, qsizetype count);
QJsonObject rosterCountJson(ClassId classId, qsizetype count);

/// On whose rosters a student is, a class on a line.
QString foundText(const StudentId &student, const QList<RosterPlace> &found);
QJsonObject foundJson(const QList<RosterPlace> &found);

} // namespace chamada
