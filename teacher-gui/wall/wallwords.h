// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/studentid.h"

namespace chamada {

/// "2023•••": enough for the student to know it again, and too little for the room. At least three characters are
/// hidden, and three dots stand for however many there are.
QString masked(const StudentId &student);

} // namespace chamada
