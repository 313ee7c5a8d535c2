// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "teacher-gui/diary/diaryfile.h"

#include <variant>

class QSqlQuery;

namespace chamada {

/// One call of the diary: its report, where it was taken and by whom.
struct DiaryEntry {
    Report report;
    QString server; ///< as it called itself
    QString teacher; ///< the account; empty on a server without accounts

    bool operator==(const DiaryEntry &) const = default;
};

/// One line of the list of past calls.
struct DiaryLine {
    QString call;
    ClassId classId;
    QString title;
    Timestamp started;
    Timestamp ended;
    int present = 0;

    bool operator==(const DiaryLine &) const = default;
};

/// The teacher's own record of every call taken. What `store` has accepted is on the disk, and a call is in it once,
/// however often it is stored.
class Diary {
public:
    using IfMissing = DiaryFile::IfMissing;

    explicit Diary(QString path);

    const QString &path() const { return m_file.path(); }

    /// Each returns what went wrong, or nothing.
    std::optional<DiaryError> open(IfMissing ifMissing) { return m_file.open(ifMissing); }
    std::optional<DiaryError> store(const DiaryEntry &entry);
    /// Takes over the calls of `other` that this one does not have: all of them, or none.
    std::optional<DiaryError> merge(const Diary &other);

    /// Newest first.
    std::variant<QList<DiaryLine>, DiaryError> lines() const;
    std::variant<DiaryEntry, DiaryError> entry(const QString &call) const;

private:
    std::optional<DiaryError> insertEntries(const Report &report);
    std::optional<DiaryError> insertAbsent(const Report &report);
    std::optional<DiaryError> readEntries(Report &report) const;
    std::optional<DiaryError> readAbsent(Report &report) const;
    std::optional<DiaryError> takeOver();

    DiaryFile m_file;
};

} // namespace chamada
