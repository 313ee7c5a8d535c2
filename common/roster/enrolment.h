// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Understands what a school says about a student's enrolment.
namespace chamada {

enum class Enrolment {
    Unknown,
    Active,
    Left, ///< locked, cancelled, transferred, dropped out ...
    Attendance, ///< says whether somebody was present, which is no status of an enrolment
};

Enrolment enrolmentOf(const QString &cell);

/// Returns what the cell says below its title: "Ativo: Não" where the cell only answers it, else the cell.
QString answeredStatus(const QString &title, const QString &cell);

/// Returns whether the cell names somebody who is no student: "Professor", "Monitor". "Estudante, Monitor" is one.
bool isStaffRole(const QString &cell);

/// Returns whether the word alone says it, as behind a name in a line: "TRANCADO". Unlike enrolmentOf(), it must be
/// sure that the word is no surname.
bool isEnrolmentWord(const QString &word);

} // namespace chamada
