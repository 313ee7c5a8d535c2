// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QByteArray;

namespace chamada::teacher {

/// Returns whether a file system of this type loses its data at reboot.
bool isLostAtReboot(const QByteArray &fileSystemType);
/// Returns the same for the file system that holds `path`, or would hold it.
bool isLostAtReboot(const QString &path);

} // namespace chamada::teacher
