// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace chamada {

/// The text of an SQL file; empty where it cannot be read.
QString readSql(const QString &file);

/// Its statements one by one, without comments. No literal in these files holds "--" or a semicolon.
QStringList sqlStatements(const QString &file);

} // namespace chamada
