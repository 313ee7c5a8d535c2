// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

namespace chamada {

/// Moves the labels of cells such as "Matrícula: 20230001" and "Nome: Ana Souza" into a first row of titles, if most
/// rows have them. Returns other rows unchanged.
QList<TextRow> withLabelsAsTitles(const QList<TextRow> &rows);

} // namespace chamada
