// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace chamada {

/// Makes the directory (and its parents), or takes one that is there, so that no power cut takes it away again.
bool makeDirectory(const QString &directory);

/// The same, and closes it to everyone but its owner (0700).
bool makeOwnerDirectory(const QString &directory);

/// Writes a whole file that only its owner can read (0600), or leaves what was there.
bool writeOwnerFile(const QString &file, const QByteArray &contents);

} // namespace chamada
