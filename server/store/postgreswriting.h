// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/change.h"

#include <QStringList>

#include <vector>

namespace chamada {

/// The statements that write the changes of a turn, few of them however many there are: those of resources/sql/postgres
/// that were prepared, and others for what is rare.
QStringList writingStatements(const std::vector<Change> &changes);

/// The one that tells the other servers of the changes.
QString tellingStatement(const std::vector<Change> &changes, const QString &server);

} // namespace chamada
