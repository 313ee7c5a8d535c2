// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// Reduces texts of foreign tables to words that can be compared.
namespace chamada {

/// Returns the words without case, accents, punctuation, articles and prepositions; synonyms of "number" and "code"
/// are unified. "N.º de Matrícula (RA):" gives "numero", "matricula", "ra".
QStringList plainWords(const QString &text);

/// Returns a person's name without case, accents and punctuation, for comparison.
QString foldedName(const QString &name);

} // namespace chamada
