// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "common/domain/studentid.h"
#include "common/domain/timestamp.h"

#include <QByteArray>
#include <QString>

namespace chamada::student {

/// One presence that a server has confirmed, with the receipt that proves it.
struct ConfirmedPresence {
    ClassId classId;
    QString title; ///< of the class, as its call was announced
    StudentId student;
    Timestamp time; ///< when it was registered
    QString server; ///< its name
    QByteArray fingerprint; ///< SHA-256 of the server's certificate
    QString receipt;

    bool operator==(const ConfirmedPresence &) const = default;
};

/// Returns "101 · Redes de Computadores".
QString classLine(const ConfirmedPresence &presence);
/// Returns "22/11/2026 at 08:00:15 · 2023001".
QString whenAndWho(const ConfirmedPresence &presence);
/// Returns a name for the file that the receipt is saved in: "presence-101-2026-11-22-2023001.txt".
QString fileName(const ConfirmedPresence &presence);

} // namespace chamada::student
