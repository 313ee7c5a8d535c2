// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/teacher-gui/scenes.h"

namespace chamada::test {

/// Everything that the diary can look like.
std::map<QString, Scene> diaryScenes();

} // namespace chamada::test
