// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace chamada::server {

/// Makes the directory and its parents if missing, and syncs their names to disk. Returns whether it succeeded.
bool makeDirectory(const QString &directory);

/// Does the same and restricts the directory to its owner (0700).
bool makeOwnerDirectory(const QString &directory);

/// Writes a file atomically, readable by its owner alone (0600). On failure the old file stays.
bool writeOwnerFile(const QString &file, const QByteArray &contents);

} // namespace chamada::server
