// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Files that tell about people, and are nobody's but their owner's where the platform has such permissions. What is
/// there already keeps the permissions that its owner gave it.
namespace chamada {

/// Makes the folders that are missing, each 0700.
bool makePrivateFolder(const QString &folder);
/// The file's folder, and the file itself, empty and 0600, where it is missing.
bool makePrivateFile(const QString &file);
/// The same, on the way to what opens the file and would make it for everybody to read.
QString madePrivate(const QString &file);

} // namespace chamada
