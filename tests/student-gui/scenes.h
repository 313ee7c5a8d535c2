// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/states.h"

#include <vector>

namespace chamada::test {

class StudentBench;

/// One thing that the student's window can look like: a state that was come to, and the buttons that are
/// pressed then.
struct Scene {
    struct Button {
        const char *context; ///< of the translation
        const char *text;
    };

    const char *name; ///< of its picture
    StudentState state;
    bool (*prepare)(StudentBench &bench); ///< false where it did not come to that
    std::vector<Button> presses = {};
    bool (*happens)(StudentBench &bench) = nullptr; ///< before these, where the window has to see it
};

/// Each state at least once.
const std::vector<Scene> &scenes();

} // namespace chamada::test
