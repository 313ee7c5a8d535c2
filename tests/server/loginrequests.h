// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/server/serverfixture.h"

namespace chamada::test {

/// Returns the setup of a server without accounts, whose setup code is BCDF-2345.
FixtureSetup nobodyYet();

QJsonObject setupAs(const QString &code, const QString &user);
QJsonObject loginAs(const QString &user, const QString &password = ServerFixture::password());
QJsonObject passwordChange(const QString &from, const QString &to);

} // namespace chamada::test
