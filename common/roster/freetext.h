// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

namespace chamada {

/// Splits lines without separators, such as "1 20230001 ANA SOUZA" and "20230001 - Ana Souza": words with digits are
/// cells, and so are the words between them. Several blanks, a tab or a dash separate cells, too.
QList<TextRow> splitFreeText(QStringView text);

} // namespace chamada
