// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/teacher-gui/scenes.h"

namespace chamada::test {

/// Returns all scenes of the diary.
std::map<QString, Scene> diaryScenes();

} // namespace chamada::test
