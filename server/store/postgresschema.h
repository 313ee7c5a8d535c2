// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace chamada {

class PostgresConnection;

/// Makes the tables where there are none and brings older ones up to date, one server at a time. False where that
/// cannot be done or a newer version of the program was here; what failed is known to the connection or in `error`.
bool upgradeSchema(PostgresConnection &database, QString &error);

/// Numbers of the locks by which servers wait for each other, beside those of classes.
namespace postgreslock {
constexpr int Family = 1'128'811'849; ///< of all locks of ours
constexpr int Everything = -1;
constexpr int Schema = -2;
constexpr int Tidying = -3;
} // namespace postgreslock

/// The function call that takes such a lock until the transaction ends.
QString lockCall(const QString &function, const QString &number);

} // namespace chamada
