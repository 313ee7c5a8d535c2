// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Parses the machine names that students' clients send (`place`).
namespace chamada::teacher {

/// Returns the name without the domain: "LAB3-07" of "LAB3-07.lab.example.org". An IPv4 address stays whole.
QString machineName(const QString &place);
/// Returns the key that identifies a machine: host names are case-insensitive.
QString machineKey(const QString &place);
/// Returns the common part of a lab's machine names: the name without its number at the end, "lab3-" of "lab3-07". The
/// server does not distinguish labs, since one may serve a whole university, and a teacher's own one moves from lab to
/// lab.
QString labStem(const QString &key);
/// Compares in natural order: pc-2 comes before pc-10.
bool naturalLess(QStringView a, QStringView b);

} // namespace chamada::teacher
