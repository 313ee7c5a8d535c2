// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/csvreader.h"

namespace chamada {

/// Reads a text that describes each student in several lines, such as "ANA SOUZA", "Matrícula: 20230001" and "Curso:
/// Redes": a row for each student, below a row with the labels. A line without a label is the name. Returns no rows for
/// any other text.
QList<TextRow> readLabelledLines(QStringView text);

} // namespace chamada
