// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "common/domain/studentid.h"
#include "common/net/serveraddress.h"
#include "common/ui/theme.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace chamada {

/// Which of the two windows a command line is for.
enum class WindowKind { Student, Teacher };

/// What a window's command line asks for.
struct WindowOptions {
    std::optional<ServerAddress> server;
    QString locale; ///< empty: the system's
    std::optional<ClassId> classId;
    Appearance appearance = Appearance::System;
    std::optional<StudentId> student; ///< student's window
    QString user; ///< teacher's window
    QString passwordFile; ///< teacher's window
};

/// Why a window does not open: help or version were asked for, or the command line is wrong.
struct OptionsStop {
    enum class Reason { Help, Version, BadValue, Unknown, Unexpected, MissingValue };

    Reason reason = Reason::Help;
    QString what; ///< the option's name, or the stray argument
    QString value; ///< the bad one
};

/// `arguments` begins with the program's name. Pure: it prints nothing and needs no application object.
std::variant<WindowOptions, OptionsStop> parseWindowOptions(WindowKind kind, const QStringList &arguments);

/// What to print, in the user's language. Needs an application object.
QString toText(const OptionsStop &stop, WindowKind kind);
/// 0 for what was asked for, 2 for wrong usage.
int exitStatus(const OptionsStop &stop);

} // namespace chamada
