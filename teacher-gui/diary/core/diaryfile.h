// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diaryerror.h"

#include <QSqlDatabase>

#include <functional>
#include <optional>

namespace chamada::teacher {

/// The SQLite file of a diary: verifies it, upgrades its schema and runs transactions. It knows nothing about calls,
/// and it never writes to a file that is not an intact diary of a known version.
class DiaryFile {
public:
    /// How `open` handles a missing file.
    enum class IfMissing { Create, Refuse };

    explicit DiaryFile(QString path);
    ~DiaryFile();
    DiaryFile(const DiaryFile &) = delete;
    DiaryFile &operator=(const DiaryFile &) = delete;

    const QString &path() const { return m_path; }
    const QSqlDatabase &database() const { return m_database; }

    /// Each returns the error, or nullopt on success.
    std::optional<DiaryError> open(IfMissing ifMissing);
    /// Runs `work` in a transaction and rolls back on error. A successful transaction is durable.
    std::optional<DiaryError> transaction(const std::function<std::optional<DiaryError>()> &work);
    std::optional<DiaryError> run(const QString &statement) const;
    /// Returns the DiaryError for a failed query of this file.
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

/// Returns the value to bind for a NOT NULL column: Qt would bind a null QString as NULL.
QVariant boundText(const QString &value);

} // namespace chamada::teacher
