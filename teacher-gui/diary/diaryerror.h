// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QSqlError;

namespace chamada {

/// Why the diary could not be opened, read or written.
struct DiaryError {
    enum class Kind {
        Missing, ///< it was there once, and is not now: a folder that is not mounted, a stick that is not plugged in
        CannotOpen,
        NotADiary,
        Damaged,
        Newer, ///< written by a newer version of this program
        ReadOnly,
        Full,
        Busy, ///< another program holds it
        Other,
    };

    Kind kind = Kind::Other;
    QString file;
    QString detail; ///< as the database said it; for `Other` there is nothing better to show

    /// What SQLite meant.
    static DiaryError from(const QSqlError &error, const QString &file);
};

/// What is wrong and what to do about it, in the user's language.
QString explain(const DiaryError &error);

} // namespace chamada
