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

/// Which of the two windows a command line is for.
enum class WindowKind { Student, Teacher };

/// What the teacher's terminal form is to do with rosters.
struct RosterOptions {
    QList<StudentId> remove;
    QList<RosterLine> add;
    bool addInput = false; ///< and the lines of standard input
    std::optional<StudentId> find;
    bool list = false;

    bool ofAClass() const { return !remove.isEmpty() || !add.isEmpty() || addInput || list; }
    bool any() const { return ofAClass() || find; }
};

/// What a window's command line asks for.
struct WindowOptions {
    std::optional<ServerAddress> server;
    QString locale; ///< empty: the system's
    std::optional<ClassId> classId;
    Appearance appearance = Appearance::System;
    std::optional<StudentId> student; ///< student's window
    QString user; ///< teacher's window, and the kiosk
    QString passwordFile; ///< teacher's window, and the kiosk
    bool kiosk = false; ///< student's: at the lab's door
    bool text = false; ///< no window: the form for terminals and scripts, to which the rest belongs
    bool json = false;
    QString code; ///< student's
    QString link; ///< student's: to a class, right or wrong
    bool start = false; ///< teacher's
    bool end = false; ///< teacher's
    QString title; ///< teacher's, with `start`
    RosterOptions roster; ///< teacher's
};

/// Why a window does not open: help or version were asked for, or the command line is wrong.
struct OptionsStop {
    enum class Reason { Help, Version, BadValue, Unknown, Unexpected, MissingValue, Needs, Excludes };

    Reason reason = Reason::Help;
    QString what; ///< the option's name, or the stray argument
    QString value; ///< the bad one; the other option
};

/// `arguments` begins with the program's name. Pure: it prints nothing and needs no application object.
std::variant<WindowOptions, OptionsStop> parseWindowOptions(WindowKind kind, const QStringList &arguments);

/// A plain start, which the window that is there already can serve. Whoever says where to, and as whom, wants a window.
bool joinsFirstWindow(const WindowOptions &options);

/// What to print, in the user's language. Needs an application object.
QString toText(const OptionsStop &stop, WindowKind kind);
/// 0 for what was asked for, 2 for wrong usage.
int exitStatus(const OptionsStop &stop);

} // namespace chamada
