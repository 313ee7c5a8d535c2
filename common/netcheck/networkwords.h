// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/netcheck/networkresult.h"

/// What a check of the network has found, for people: the numbers in a table, and what they mean in a sentence or two.
namespace chamada {

struct ResultRow {
    QString name;
    QString tcp; ///< a dash where it was not asked
    QString udp;
};

QList<ResultRow> rowsOf(const NetworkResult &result);

/// "This network loses 4 % of what is sent …"
QString verdictOf(const NetworkResult &result);

/// "200 questions of 200 bytes, 100 a second"
QString planInWords(const ProbePlan &plan);

/// All of it as text of lines: what was sent, the table, and the verdict below it.
QString resultText(const NetworkResult &result);

} // namespace chamada
