// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace chamada::server {

/// Returns the text of an SQL file; empty if it cannot be read.
QString readSql(const QString &file);

/// Returns the file's statements without comments. No literal in these files holds "--" or a semicolon.
QStringList sqlStatements(const QString &file);

} // namespace chamada::server
