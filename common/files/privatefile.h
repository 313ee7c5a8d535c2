// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Creates files with personal data, accessible only to their owner where the platform has such permissions. Existing
/// files keep their permissions.
namespace chamada {

/// Creates the missing folders, each with mode 0700. Returns false on failure.
bool makePrivateFolder(const QString &folder);
/// Creates a missing file, empty and with mode 0600, and its missing folders. Returns false on failure.
bool makePrivateFile(const QString &file);
/// Calls `makePrivateFile` and returns `file`, for callers whose open() would create it world-readable.
QString madePrivate(const QString &file);

} // namespace chamada
