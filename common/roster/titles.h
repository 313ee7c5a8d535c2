// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Recognizes the titles of columns in Portuguese, Spanish, English, French and German.
namespace chamada {

/// The content of a column according to its title.
enum class TitleRole {
    Unknown,
    Student, ///< a student ID
    FullName,
    GivenName,
    MiddleName, ///< or a second given name
    Surname,
    SocialName, ///< the name that a person chose (nome social), which replaces the registered one
    Status, ///< of the enrolment
    Role, ///< of the person: a student, a teacher ...
    Class,
    RowNumber,
    Email,
    Meeting, ///< when somebody joined or left a meeting
    Other, ///< what is never a student ID or a student's name
};

struct Title {
    TitleRole role = TitleRole::Unknown;
    int rank = 0; ///< of several titles with the same role, the lowest rank is the best

    bool operator==(const Title &) const = default;
};

/// Titles of student IDs from this rank on are also used for row numbers and keys of databases.
inline constexpr int WeakTitle = 2;

Title titleOf(const QString &cell);

} // namespace chamada
