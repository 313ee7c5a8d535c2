// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

class QSqlError;

namespace chamada::teacher {

/// Why the diary could not be opened, read or written.
struct DiaryError {
    enum class Kind {
        Missing, ///< the file is gone: its folder is not mounted, or its USB stick not plugged in
        CannotOpen,
        NotADiary,
        Damaged,
        Newer, ///< written by a newer version of this program
        ReadOnly,
        Full,
        Busy, ///< another program has locked the file
        Other,
    };

    static constexpr std::chrono::seconds BusyRetry{2}; ///< to wait after `Busy` before trying again

    Kind kind = Kind::Other;
    QString file;
    QString detail; ///< the database's own message; for `Other` there is nothing better to show

    /// Returns the DiaryError for an SQLite error.
    static DiaryError from(const QSqlError &error, const QString &file);
};

/// Returns what is wrong and how to fix it, in the user's language.
QString explain(const DiaryError &error);

} // namespace chamada::teacher
