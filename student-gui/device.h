// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace chamada {

/// An opaque text that stays the same for this user on this machine, and tells nothing about either.
QString deviceId();
/// The machine's name, as the teacher sees it.
QString placeName();

} // namespace chamada
