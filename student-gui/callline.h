// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

/// An open call on one line.
namespace chamada {

/// "Redes de Computadores — Maria", or what there is of it.
QString titleAndTeacher(const OpenCall &call);
/// "101 · Redes de Computadores — Maria"
QString lineOf(const OpenCall &call);

} // namespace chamada
