// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/teacher-gui/scenes.h"

namespace chamada::test {

/// Returns the scenes of a call, of its map, and of the projector.
std::map<QString, Scene> liveScenes();

/// Takes a call of class 101 with five students, beside another call.
bool taking(TeacherFixture &fixture);

} // namespace chamada::test
