// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <map>

class QWidget;

namespace chamada::test {

class TeacherFixture;

/// Brings the fixture to one page in one state; returns false if it was not reached.
using Scene = bool (*)(TeacherFixture &);

/// Returns all scenes of the teacher's window by the name of their picture.
const std::map<QString, Scene> &scenes();

/// Returns the scenes of the messages.
std::map<QString, Scene> chatScenes();

/// Returns the scenes of the rosters.
const std::map<QString, Scene> &rosterScenes();

/// Returns the window of the scene, resized to CHAMADA_SIZE.
QWidget &shownBy(TeacherFixture &fixture);

} // namespace chamada::test
