// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "teacher-gui/diary/core/attendancestatus.h"
#include "teacher-gui/diary/core/diaryentry.h"

#include <QLocale>

/// The words in exported files. They belong to the file format and are not translated with the user interface: a file
/// is written in one of the two languages and read in either, whatever language the window has.
namespace chamada::teacher {

/// How a row came into a call. The first three are those of `By`.
enum class Origin {
    Student,
    Teacher,
    Kiosk,
    Roster, ///< on the roster, but did not answer
    Correction, ///< the report does not know the student
};

enum class FileLanguage { English, Portuguese };
FileLanguage fileLanguageFor(const QLocale &locale);

/// The columns of a table of calls.
enum class Column {
    Class,
    Title,
    Date, ///< like Hour, for people; the import ignores it
    Student,
    Name,
    Status,
    Hour,
    Origin,
    Reason, ///< of a correction
    Remarks, ///< the flags
    Place,
    Note,
    Lessons,
    Roster, ///< whether the class had one, and when
    Registered,
    Started,
    Ended,
    Call,
    Server,
    Teacher,
};
inline constexpr int ColumnCount = static_cast<int>(Column::Teacher) + 1;

QString wordFor(Column column, FileLanguage language);
QString wordFor(Origin origin, FileLanguage language);
/// Returns the word for a standing; nullopt means removed from the call.
QString wordFor(std::optional<AttendanceStatus> standing, FileLanguage language);
/// Returns the word for the column `Roster`.
QString wordFor(RosterTime time, FileLanguage language);
/// Returns the name of the sheet of one class, or of the roll calls of several.
QString sheetNameFor(std::optional<ClassId> classId, FileLanguage language);
/// Returns the words of all set flags.
QString wordsFor(Flags flags, FileLanguage language);

std::optional<Column> columnFrom(const QString &word);
std::optional<Origin> originFrom(const QString &word);
std::optional<std::optional<AttendanceStatus>> standingFrom(const QString &word);
std::optional<RosterTime> rosterTimeFrom(const QString &word);
std::optional<Flags> flagsFrom(const QString &words);

} // namespace chamada::teacher
