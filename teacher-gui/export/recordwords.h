// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "teacher-gui/diary/standing.h"

#include <QLocale>

/// The words in the files of this program. They are a part of the format and not of the window, so they have no
/// translation: a file is written in one of the two languages and read in either, whatever the window speaks.
namespace chamada {

/// How a row came into a call. The first three are those of `By`.
enum class Origin {
    Student,
    Teacher,
    Kiosk,
    Roster, ///< did not answer
    Correction, ///< the report does not know the student
};

enum class FileLanguage { English, Portuguese };
FileLanguage fileLanguageFor(const QLocale &locale);

/// The columns of a table of calls.
enum class Column {
    Class,
    Title,
    Date, ///< and the next hour: for people, not read back
    Student,
    Name,
    Standing,
    Hour,
    Origin,
    Reason, ///< of a correction
    Remarks, ///< the flags
    Place,
    Note,
    Lessons,
    Roster, ///< whether the class had one
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
/// Nothing stands for who was taken out of the call.
QString wordFor(std::optional<Standing> standing, FileLanguage language);
QString yesOrNo(bool yes, FileLanguage language);
/// All that are set.
QString wordsFor(Flags flags, FileLanguage language);

std::optional<Column> columnFrom(const QString &word);
std::optional<Origin> originFrom(const QString &word);
std::optional<std::optional<Standing>> standingFrom(const QString &word);
std::optional<bool> yesOrNoFrom(const QString &word);
std::optional<Flags> flagsFrom(const QString &words);

} // namespace chamada
