// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace chamada::student {

/// Returns an opaque ID that is stable for this user on this machine and reveals nothing about either.
QString deviceId();
/// Returns the host name, as the teacher sees it.
QString placeName();

} // namespace chamada::student
