// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/store/store.h"

#include <QStringList>

#include <optional>

namespace chamada {

/// Checks the whole database before it is used. A damaged one is set aside under a dated name beside it, with its log
/// and never changed; and as long as nothing was put in its place nobody may begin with an empty one.
std::optional<StoreError> refuseDamage(const QString &database);

/// The damaged ones that lie beside it. They may hold what was to be erased.
QStringList setAsideFrom(const QString &database);

} // namespace chamada
