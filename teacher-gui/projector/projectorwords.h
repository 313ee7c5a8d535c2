// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/studentid.h"

namespace chamada::teacher {

/// Returns "2023•••": enough for the student to recognize it, too little for others. At least three characters are
/// hidden, and three dots stand for any number of them.
QString masked(const StudentId &student);

} // namespace chamada::teacher
