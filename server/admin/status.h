// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace chamada {

class Core;

/// How the running server is, as `status --json` prints it.
QJsonObject statusOf(Core &core);

/// The same for people, a line each.
QStringList statusInWords(const QJsonObject &status);

} // namespace chamada
