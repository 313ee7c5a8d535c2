// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/server/program.h"
#include "tests/server/serverfixture.h"

namespace chamada::test {

/// The password of the accounts in the tests of the subcommands, as the program reads it.
constexpr char Password[] = "uma senha boa\n";

QString loginOutcome(LineClient &client, const QString &user, const QByteArray &password);

/// Returns a program in the state of the current row of `withAndWithout`.
std::unique_ptr<Program> programOfRow();

} // namespace chamada::test
