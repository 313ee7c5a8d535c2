// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/diaryerror.h"

#include <QSqlDatabase>

#include <functional>
#include <optional>

namespace chamada {

/// The file of a diary: recognises it, brings its schema up to date, runs transactions on it. It does not know what a
/// call is, and it never writes to a file that is not a sound diary of a version it knows.
class DiaryFile {
public:
    /// What to do where the file is not there.
    enum class IfMissing { Create, Refuse };

    explicit DiaryFile(QString path);
    ~DiaryFile();
    DiaryFile(const DiaryFile &) = delete;
    DiaryFile &operator=(const DiaryFile &) = delete;

    const QString &path() const { return m_path; }
    const QSqlDatabase &database() const { return m_database; }

    /// Each returns what went wrong, or nothing.
    std::optional<DiaryError> open(IfMissing ifMissing);
    /// All that `work` writes, or none of it. Without an error it is on the disk.
    std::optional<DiaryError> transaction(const std::function<std::optional<DiaryError>()> &work);
    std::optional<DiaryError> run(const QString &statement) const;
    /// What the last failed query of this file meant.
    DiaryError errorOf(const QSqlQuery &query) const;

private:
    std::optional<DiaryError> connectToFile();
    std::optional<DiaryError> check() const;
    std::optional<DiaryError> upgrade();
    std::optional<DiaryError> runUpgrade(int version) const;
    int number(const QString &statement) const;
    DiaryError error(DiaryError::Kind kind) const { return {kind, m_path, {}}; }

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
};

/// The value to bind for a column that is NOT NULL: a null QString would be bound as NULL.
QVariant boundText(const QString &value);

} // namespace chamada
