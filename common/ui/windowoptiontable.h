// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"

#include <QCoreApplication>

#include <array>

/// The options of both windows, and which of them go together.
namespace chamada {

using namespace Qt::StringLiterals;

/// A command-line option of the windows.
struct WindowOption {
    QLatin1StringView name;
    const char *help; ///< translated in the context "Options"
    QLatin1StringView value = {}; ///< empty: the option takes no value
    std::optional<WindowKind> window = {}; ///< empty: both windows have it
};

inline constexpr std::array windowOptionTable{
    WindowOption{"server"_L1, QT_TRANSLATE_NOOP("Options", "the server to connect to"), "HOST[:PORT]"_L1},
    WindowOption{"class"_L1, QT_TRANSLATE_NOOP("Options", "the number of the class"), "N"_L1},
    WindowOption{"student"_L1, QT_TRANSLATE_NOOP("Options", "the student ID to fill in"), "ID"_L1, WindowKind::Student},
    WindowOption{"code"_L1, QT_TRANSLATE_NOOP("Options", "with --text: the code that the teacher is showing"),
        "CODE"_L1, WindowKind::Student},
    WindowOption{"kiosk"_L1, QT_TRANSLATE_NOOP("Options", "full screen at the door, on a teacher's account"), {},
        WindowKind::Student},
    WindowOption{
        "start"_L1, QT_TRANSLATE_NOOP("Options", "with --text: start the class's roll call"), {}, WindowKind::Teacher},
    WindowOption{"end"_L1,
        QT_TRANSLATE_NOOP("Options", "with --text: end it, print the list and store it in the diary"), {},
        WindowKind::Teacher},
    WindowOption{"title"_L1, QT_TRANSLATE_NOOP("Options", "with --start: what the class is called"), "TEXT"_L1,
        WindowKind::Teacher},
    WindowOption{"roster-list"_L1, QT_TRANSLATE_NOOP("Options", "with --text: print the list of the class's students"),
        {}, WindowKind::Teacher},
    WindowOption{"roster-find"_L1,
        QT_TRANSLATE_NOOP("Options", "with --text: print the classes on whose lists a student is"), "ID"_L1,
        WindowKind::Teacher},
    WindowOption{"roster-add"_L1,
        QT_TRANSLATE_NOOP("Options", "with --text: put on the list; -: lines of standard input; may be repeated"),
        "ID=NAME|-"_L1, WindowKind::Teacher},
    WindowOption{"roster-remove"_L1, QT_TRANSLATE_NOOP("Options", "with --text: take off the list; may be repeated"),
        "ID"_L1, WindowKind::Teacher},
    WindowOption{"roster-import"_L1,
        QT_TRANSLATE_NOOP("Options", "with --text: import a class list into the list; -: from standard input"),
        "FILE|-"_L1, WindowKind::Teacher},
    WindowOption{"sheet"_L1, QT_TRANSLATE_NOOP("Options", "with --roster-import: the sheet of a spreadsheet"),
        "NAME"_L1, WindowKind::Teacher},
    WindowOption{"only-class"_L1,
        QT_TRANSLATE_NOOP("Options", "with --roster-import: the class, where the file has several"), "NAME"_L1,
        WindowKind::Teacher},
    WindowOption{"id-column"_L1,
        QT_TRANSLATE_NOOP("Options", "with --roster-import: the title or number of the column of student IDs"),
        "COLUMN"_L1, WindowKind::Teacher},
    WindowOption{"name-column"_L1,
        QT_TRANSLATE_NOOP("Options", "with --roster-import: the title or number of the column of names"), "COLUMN"_L1,
        WindowKind::Teacher},
    WindowOption{"take-doubtful"_L1,
        QT_TRANSLATE_NOOP("Options", "with --roster-import: also who has left, or is on the list with a similar ID"),
        {}, WindowKind::Teacher},
    WindowOption{"remove-gone"_L1,
        QT_TRANSLATE_NOOP("Options", "with --roster-import: take off the list who is not in the file"), {},
        WindowKind::Teacher},
    WindowOption{"dry-run"_L1,
        QT_TRANSLATE_NOOP("Options", "with --roster-import: change nothing, only say what would change"), {},
        WindowKind::Teacher},
    WindowOption{"user"_L1, QT_TRANSLATE_NOOP("Options", "the teacher's user name"), "NAME"_L1},
    WindowOption{
        "password-file"_L1, QT_TRANSLATE_NOOP("Options", "a file whose first line is the password"), "FILE"_L1},
    WindowOption{"text"_L1, QT_TRANSLATE_NOOP("Options", "no window: the form for terminals and scripts")},
    WindowOption{"json"_L1, QT_TRANSLATE_NOOP("Options", "with --text: answer with one JSON object on a line")},
    WindowOption{"lang"_L1, QT_TRANSLATE_NOOP("Options", "the language of the window, as in pt_BR or en"), "LOCALE"_L1},
    WindowOption{"appearance"_L1, QT_TRANSLATE_NOOP("Options", "the colours of the window"), "light|dark|system"_L1},
};

/// Each of the options needs, or excludes, each of the others.
struct WindowOptionRule {
    OptionsExit::Reason reason;
    std::array<QLatin1StringView, 9> options;
    std::array<QLatin1StringView, 2> others;
    std::optional<WindowKind> window = {}; ///< empty: the rule is for both windows
};

inline constexpr std::array windowOptionRules{
    WindowOptionRule{OptionsExit::Reason::Excludes, {"kiosk"_L1}, {"text"_L1}},
    WindowOptionRule{OptionsExit::Reason::Needs, {"kiosk"_L1}, {"user"_L1, "password-file"_L1}},
    WindowOptionRule{OptionsExit::Reason::Needs, {"user"_L1, "password-file"_L1}, {"kiosk"_L1}, WindowKind::Student},
    WindowOptionRule{OptionsExit::Reason::Needs,
        {"json"_L1, "code"_L1, "start"_L1, "end"_L1, "roster-list"_L1, "roster-find"_L1, "roster-add"_L1,
            "roster-remove"_L1, "roster-import"_L1},
        {"text"_L1}},
    WindowOptionRule{OptionsExit::Reason::Needs,
        {"start"_L1, "end"_L1, "roster-list"_L1, "roster-add"_L1, "roster-remove"_L1, "roster-import"_L1},
        {"class"_L1}},
    // Options for rosters and for running a call exclude each other: each needs its own run of the program.
    WindowOptionRule{OptionsExit::Reason::Excludes,
        {"roster-list"_L1, "roster-find"_L1, "roster-add"_L1, "roster-remove"_L1, "roster-import"_L1},
        {"start"_L1, "end"_L1}},
    // An import is compared with the list, which must not change at the same time.
    WindowOptionRule{OptionsExit::Reason::Excludes, {"roster-import"_L1}, {"roster-add"_L1, "roster-remove"_L1}},
    WindowOptionRule{OptionsExit::Reason::Needs,
        {"sheet"_L1, "only-class"_L1, "id-column"_L1, "name-column"_L1, "take-doubtful"_L1, "remove-gone"_L1,
            "dry-run"_L1},
        {"roster-import"_L1}},
    WindowOptionRule{OptionsExit::Reason::Needs, {"title"_L1}, {"start"_L1}},
};

} // namespace chamada
