// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "common/domain/studentid.h"

namespace chamada {

/// What a student sends to be counted as present.
struct Attempt {
    ClassId classId;
    StudentId student;
    QString code; ///< empty where the call wants none

    bool operator==(const Attempt &) const = default;
};

} // namespace chamada
