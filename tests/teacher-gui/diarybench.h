// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/diary.h"

#include <QTemporaryDir>

namespace chamada::test {

/// A diary in a folder of its own, filled with calls in few words.
class DiaryBench {
public:
    DiaryBench();

    /// A call of that class on a day of March 2026 with those who came, the late ones with a star behind the number.
    /// Where somebody was absent, the class had a roster.
    void take(const QString &call, int classNumber, int day, const QStringList &came, const QStringList &absent = {});
    static DiaryEntry entry(
        const QString &call, int classNumber, int day, const QStringList &came, const QStringList &absent = {});
    static Timestamp day(int day);

    /// Corrects by the letter: P present, L late, A absent, J justified, - not in the meeting.
    bool correct(const QString &call, const QString &student, char standing, const QString &note = {});
    ClassRecord record(int classNumber, const Span &span = {}) const;
    /// A letter for each meeting; empty for who is not of the class.
    QString standings(int classNumber, const QString &student) const;
    QList<Change> history(const QString &call) const;
    QList<DiaryLine> lines() const;
    DiaryLine line(const QString &call) const;

    QString path(const QString &name) const { return folder.filePath(name); }
    static ClassId classOf(int number);
    static StudentId student(const QString &number);

    QTemporaryDir folder;
    Diary diary;
};

/// Another program that does something to a diary, and keeps it open.
class DiaryHolder {
public:
    DiaryHolder(const QString &file, const QString &statement);
    ~DiaryHolder();
    DiaryHolder(const DiaryHolder &) = delete;
    DiaryHolder &operator=(const DiaryHolder &) = delete;
};

/// The letters of a row.
QString letters(const QList<std::optional<Standing>> &standings);

} // namespace chamada::test
