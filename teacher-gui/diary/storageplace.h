// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QByteArray;

namespace chamada {

/// Whether what is stored on such a file system is gone after the next start of the machine.
bool isLostAtReboot(const QByteArray &fileSystemType);
/// The same of the file system that holds `path`, or would hold it.
bool isLostAtReboot(const QString &path);

} // namespace chamada
