// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/store.h"

#include <QStringList>

#include <optional>

namespace chamada::server {

/// Checks the whole database before it is used. Sets a damaged one aside with its log under a dated name beside it and
/// never changes it; until another is put in its place, no empty one may be created. Returns the error, or nothing.
std::optional<StoreError> refuseDamage(const QString &database);

/// Returns the damaged databases that were set aside beside it. They may hold data that was to be erased.
QStringList setAsideFrom(const QString &database);

} // namespace chamada::server
