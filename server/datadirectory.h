// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLockFile>
#include <QString>

#include <memory>
#include <variant>

namespace chamada {

struct ServerOptions;

/// The server's own directory, closed to everyone else, and held by one process at a time.
class DataDirectory {
public:
    /// Makes it on first use and takes its lock; or says in one line why not.
    static std::variant<std::unique_ptr<DataDirectory>, QString> open(const QString &path);

private:
    explicit DataDirectory(const QString &lockFile)
        : m_lock(lockFile)
    {
    }

    QLockFile m_lock;
};

/// Whether a file with that name would be in the data directory, where nothing may outlive what is erased.
bool isInDataDirectory(const ServerOptions &options, const QString &file);

/// The file that `--database sqlite:` or `sqlite:FILE` means.
QString databaseFile(const ServerOptions &options);

} // namespace chamada
