// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>

#include <variant>

namespace chamada::server {

/// Values by option name, as in {"port": ["5051"]}. A flag has the value "yes" or "no".
using Settings = QMap<QString, QStringList>;

/// Returns the settings file of an installed server, unless --config or CHAMADA_CONFIG names another file.
QString usualSettingsFile();

/// Reads settings from the environment: CHAMADA_REQUIRE_TLS sets require-tls. Other variables are ignored.
Settings settingsOf(const QProcessEnvironment &environment, const QStringList &options);

/// Reads a UTF-8 file with a line "option = value" each; commas separate several addresses, and # begins a comment
/// line. Returns the error, with its line, if the file is invalid.
std::variant<Settings, QString> readSettings(const QString &file, const QStringList &options);

} // namespace chamada::server
