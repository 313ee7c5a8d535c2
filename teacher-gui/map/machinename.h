// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What the names tell that students' windows send of their machines (`place`).
namespace chamada {

/// Without the domain: "LAB3-07" of "LAB3-07.lab.example.org". An address of digits and dots stays whole.
QString machineName(const QString &place);
/// By which a machine is known again: names of hosts are the same in either case.
QString machineKey(const QString &place);
/// What the machines of one lab have in common: the name without its number at the end, "lab3-" of "lab3-07". The
/// server does not tell labs apart, since one may serve a whole university, and a teacher's own one is carried from lab
/// to lab.
QString labStem(const QString &key);
/// As a person counts: pc-2 before pc-10.
bool naturalLess(QStringView a, QStringView b);

} // namespace chamada
