// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/core/states.h"

#include <vector>

namespace chamada::test {

class StudentFixture;

/// One appearance of the student's window: a state to reach, and the buttons to press then.
struct Scene {
    struct Button {
        const char *context; ///< translation context
        const char *text;
    };

    const char *name; ///< name of its picture
    student::CheckInState state;
    bool (*prepare)(StudentFixture &fixture); ///< returns false if the state was not reached
    std::vector<Button> presses = {};
    bool (*happens)(StudentFixture &fixture) = nullptr; ///< runs before the presses, with the window open
};

/// Returns the scenes, at least one for each state.
const std::vector<Scene> &scenes();

} // namespace chamada::test
