// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/netcheck/networkresult.h"

/// Describes the results of a network check for people: a table of numbers and a verdict in a sentence or two.
namespace chamada {

struct ResultRow {
    QString name;
    QString tcp; ///< a dash if not tested
    QString udp;
};

QList<ResultRow> rowsOf(const NetworkResult &result);

/// Returns a verdict such as "This network loses 4 % of what is sent …".
QString verdictOf(const NetworkResult &result);

/// Returns the full result as plain text: the plan, the table and the verdict.
QString resultText(const NetworkResult &result);

} // namespace chamada
