// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "teacher-gui/diary/classrecord.h"
#include "teacher-gui/diary/classsettings.h"
#include "teacher-gui/diary/diaryfile.h"
#include "teacher-gui/diary/diaryline.h"
#include "teacher-gui/diary/forgetting.h"
#include "teacher-gui/diary/ledger.h"

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

/// How a student is to stand in a call.
struct Correction {
    StudentId student;
    std::optional<Standing> standing; ///< nothing: not in that meeting
    QString note;
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
    /// What is here of one student, to look at and to erase.
    Forgetting forgetting(const StudentId &student) { return {m_file, student}; }
    /// Takes over the calls and the changes of `other` that this one does not have: all of them, or none.
    std::optional<DiaryError> merge(const Diary &other);

    /// Newest first.
    std::variant<QList<DiaryLine>, DiaryError> lines() const { return readDiaryLines(m_file); }
    /// The call as it was taken: what was changed since is not in it.
    std::variant<DiaryEntry, DiaryError> entry(const QString &call) const;
    /// Everybody of a class in each meeting of the span, as corrected.
    std::variant<ClassRecord, DiaryError> record(ClassId classId, const Span &span = {}) const;
    std::variant<ClassSettings, DiaryError> settings(ClassId classId) const;
    /// Every change of one call, the oldest first.
    std::variant<QList<Change>, DiaryError> history(const QString &call) const { return m_ledger.of(call); }

    /// Each writes one change, made `by` that account, beside what was there before.
    std::optional<DiaryError> correct(const QString &call, const StudentId &student, std::optional<Standing> standing,
        const QString &note, const QString &by);
    /// All of them, or none.
    std::optional<DiaryError> correct(const QString &call, const QList<Correction> &corrections, const QString &by);
    std::optional<DiaryError> moveTo(const QString &call, ClassId classId, const QString &by);
    std::optional<DiaryError> setLessons(const QString &call, int lessons, const QString &by);
    /// A discarded call stays in the diary and counts nowhere.
    std::optional<DiaryError> discard(const QString &call, const QString &by);
    std::optional<DiaryError> restore(const QString &call, const QString &by);
    std::optional<DiaryError> setSettings(ClassId classId, const ClassSettings &settings, const QString &by);

private:
    std::optional<DiaryError> insertEntries(const Report &report);
    std::optional<DiaryError> insertAbsent(const Report &report);
    std::optional<DiaryError> readEntries(Report &report) const;
    std::optional<DiaryError> readAbsent(Report &report) const;
    std::optional<DiaryError> takeOver();

    DiaryFile m_file;
    Ledger m_ledger{m_file};
};

} // namespace chamada
