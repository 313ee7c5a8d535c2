// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLockFile>
#include <QString>

#include <memory>
#include <variant>

namespace chamada::server {

struct ServerOptions;

/// The server's private directory, which one process locks at a time.
class DataDirectory {
public:
    /// Creates the directory on first use and locks it. Returns a one-line error if it cannot.
    static std::variant<std::unique_ptr<DataDirectory>, QString> open(const QString &path);

private:
    explicit DataDirectory(const QString &lockFile)
        : m_lock(lockFile)
    {
    }

    QLockFile m_lock;
};

/// Returns whether the file would be in the data directory, where no copy may outlive erased data.
bool isInDataDirectory(const ServerOptions &options, const QString &file);

/// Returns the file that `--database sqlite:` or `sqlite:FILE` names.
QString databaseFile(const ServerOptions &options);

} // namespace chamada::server
