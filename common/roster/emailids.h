// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// Student IDs inside e-mail addresses such as 2023001@uni.example.
namespace chamada {

/// Returns the part before the @; the text itself if it is no address.
QString localPart(const QString &cell);

/// Returns whether each cell is an address whose first part can only be a student ID: a different number of at least
/// five digits, all in one domain.
bool emailsHoldIds(const QStringList &cells);

} // namespace chamada
