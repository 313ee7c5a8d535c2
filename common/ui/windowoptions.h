// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/net/serveraddress.h"
#include "common/ui/theme.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace chamada {

/// The program that a command line belongs to.
enum class WindowKind { Student, Teacher };

/// A class list to import into a roster, and how. The texts are empty if they were not given.
struct RosterImportArguments {
    QString file; ///< "-": standard input
    QString sheet;
    QString onlyClass;
    QString studentColumn; ///< a title, or a number from 1
    QString nameColumn;
    bool takesDoubtful = false;
    bool removesGone = false;
    bool isDryRun = false;
};

/// Roster commands of the teacher's terminal mode.
struct RosterArguments {
    QList<StudentId> remove;
    QList<RosterLine> add;
    bool addInput = false; ///< also reads lines from standard input
    std::optional<StudentId> find;
    bool list = false;
    RosterImportArguments import;

    bool ofAClass() const { return !remove.isEmpty() || !add.isEmpty() || addInput || list || !import.file.isEmpty(); }
    bool any() const { return ofAClass() || find; }
};

/// The parsed command line of a window.
struct WindowOptions {
    std::optional<ServerAddress> server;
    QString locale; ///< empty: the system's
    std::optional<ClassId> classId;
    Appearance appearance = Appearance::System;
    std::optional<StudentId> student; ///< student's window
    QString user; ///< teacher's window, and the kiosk
    QString passwordFile; ///< teacher's window, and the kiosk
    bool kiosk = false; ///< student's: kiosk at the lab's door
    bool text = false; ///< no window: the mode for terminals and scripts; the options below belong to it
    bool json = false;
    QString code; ///< student's
    QString link; ///< student's: link to a class, valid or not
    bool start = false; ///< teacher's
    bool end = false; ///< teacher's
    QString title; ///< teacher's, with `start`
    RosterArguments roster; ///< teacher's
};

/// Why no window opens: help or version was requested, or the command line is wrong.
struct OptionsExit {
    enum class Reason { Help, Version, BadValue, Unknown, Unexpected, MissingValue, Needs, Excludes };

    Reason reason = Reason::Help;
    QString what; ///< the option's name, or the stray argument
    QString value; ///< the invalid value, or the other option
};

/// Parses the command line; `arguments` begins with the program's name. Needs no application object.
std::variant<WindowOptions, OptionsExit> parseWindowOptions(WindowKind kind, const QStringList &arguments);

/// Returns whether an existing window can serve this start: it names no server, class, student or user.
bool joinsFirstWindow(const WindowOptions &options);

/// Returns the text to print, in the user's language. Needs an application object.
QString toText(const OptionsExit &stop, WindowKind kind);
/// Returns 0 for help and version, 2 for wrong usage.
int exitStatus(const OptionsExit &stop);

} // namespace chamada
