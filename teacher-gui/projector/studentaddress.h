// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"

#include <QHostAddress>
#include <QList>

namespace chamada::teacher {

/// Returns the address that students type to reach the server at `connected`. If that is this very computer, returns
/// one of its `own` addresses, since "localhost" would lead each student to their own.
ServerAddress addressForStudents(const ServerAddress &connected, const QList<QHostAddress> &own);

/// Returns this computer's addresses on networks that others share, the likeliest first.
QList<QHostAddress> ownAddresses();

} // namespace chamada::teacher
