// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

/// Formats an open call as one line.
namespace chamada::student {

/// Returns "Redes de Computadores — Maria", or the part of it that is known.
QString titleAndTeacher(const OpenCall &call);
/// Returns "101 · Redes de Computadores — Maria".
QString lineOf(const OpenCall &call);

} // namespace chamada::student
