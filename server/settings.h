// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>

#include <variant>

namespace chamada {

/// Values by the name of their option, as in {"port": ["5051"]}. An option that is there or not has "yes" or "no".
using Settings = QMap<QString, QStringList>;

/// Where the settings of an installed server are, unless --config or CHAMADA_CONFIG names another file.
QString usualSettingsFile();

/// Of the environment: CHAMADA_REQUIRE_TLS is require-tls. Those of no option of ours are somebody else's.
Settings settingsOf(const QProcessEnvironment &environment, const QStringList &options);

/// Of a file in UTF-8 with a line "option = value" for each, several addresses with commas between them; one that
/// begins with # is a comment. Else why it cannot be used, with the line.
std::variant<Settings, QString> readSettings(const QString &file, const QStringList &options);

} // namespace chamada
