// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/theme.h"

#include <QIcon>

namespace chamada {

/// The icons of the windows, each one file of resources/icons.
enum class Icon {
    Add,
    Already,
    Back,
    Book,
    Chart,
    Clock,
    Close,
    Code,
    Computer,
    Copy,
    Down,
    Ended,
    Export,
    Filter,
    Folder,
    Info,
    Late,
    Lock,
    Logout,
    Map,
    Message,
    More,
    Person,
    People,
    Present,
    Print,
    Qr,
    Redo,
    Refresh,
    Refused,
    Remove,
    Search,
    Send,
    Server,
    Shield,
    Start,
    Stop,
    Timer,
    Undo,
    Wall,
    Warning,
};

/// Returns an icon that is tinted from the palette when it is painted, sharp at every scale.
QIcon icon(Icon which, Meaning meaning = Meaning::Neutral);
/// Returns an icon for a button with Look::Primary.
QIcon iconOnAccent(Icon which);
QIcon windowIcon();

} // namespace chamada
