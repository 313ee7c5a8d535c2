// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace chamada {

/// Returns the plain words of a column's title, without its abbreviations: "NR_MATRICULA" gives "numero" and
/// "matricula", "DTNASC" gives "data" and "nascimento", "Fone2" gives "fone", "1º nome" gives "primeiro" and "nome".
QStringList titleWords(const QString &title);

} // namespace chamada
