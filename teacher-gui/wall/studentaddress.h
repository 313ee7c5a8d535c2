// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"

#include <QHostAddress>
#include <QList>

namespace chamada {

/// What students type to reach the server that the teacher's window has reached at `connected`. Where that is this very
/// computer, it is one of its own addresses, since "localhost" would lead each student to their own.
ServerAddress addressForStudents(const ServerAddress &connected, const QList<QHostAddress> &own);

/// This computer's addresses on networks that others share, the likeliest first.
QList<QHostAddress> ownAddresses();

} // namespace chamada
