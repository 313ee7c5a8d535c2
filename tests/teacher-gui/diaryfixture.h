// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diary.h"

#include <QTemporaryDir>

namespace chamada::test {

/// A diary in a temporary folder, with short functions to fill it.
class DiaryFixture {
public:
    DiaryFixture();

    /// Stores a call of this class on a day of March 2026 with these students; a star marks a late one. The call has a
    /// roster if somebody was absent.
    void take(const CallId &call, int classNumber, int day, const QStringList &came, const QStringList &absent = {});
    static teacher::DiaryEntry entry(
        const CallId &call, int classNumber, int day, const QStringList &came, const QStringList &absent = {});
    static Timestamp day(int day);

    /// Corrects a status by its letter: P present, L late, A absent, J justified, - not in the meeting.
    bool correct(const CallId &call, const QString &student, char standing, const QString &note = {});
    teacher::ClassAttendance record(int classNumber, const teacher::TimeSpan &span = {}) const;
    /// Returns one letter for each meeting; empty if the student is not in the class.
    QString standings(int classNumber, const QString &student) const;
    /// Returns whether the roster changed anything.
    bool applyRoster(int classNumber, const QList<RosterLine> &roster);
    QList<teacher::Change> history(const CallId &call) const;
    QList<teacher::DiaryLine> lines() const;
    teacher::DiaryLine line(const CallId &call) const;

    QString path(const QString &name) const { return folder.filePath(name); }
    static ClassId classOf(int number);
    static StudentId student(const QString &number);

    QTemporaryDir folder;
    teacher::Diary diary;
};

/// Another program that runs a statement on a diary and keeps the file open.
class DiaryHolder {
public:
    DiaryHolder(const QString &file, const QString &statement);
    ~DiaryHolder();
    DiaryHolder(const DiaryHolder &) = delete;
    DiaryHolder &operator=(const DiaryHolder &) = delete;
};

/// Returns the letters of a row.
QString letters(const QList<std::optional<teacher::AttendanceStatus>> &standings);

} // namespace chamada::test
