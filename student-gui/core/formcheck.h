// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/core/checkinattempt.h"

#include <QString>

#include <variant>

namespace chamada::student {

/// The text of the form's fields, as typed.
struct FormInput {
    enum class Code { NotWanted, Wanted };

    QString classText; ///< a number, or an offered line that begins with one
    QString student;
    QString code;
    Code wants = Code::NotWanted;
};

/// An input error, found before anything is sent.
enum class Mistake { ClassMissing, ClassBad, StudentMissing, StudentBad, CodeMissing, CodeBad };

/// Returns the class that a text names, by its number with or without the title; nothing if it names none.
std::optional<ClassId> classFromText(QStringView text);
std::variant<CheckInAttempt, Mistake> checkForm(const FormInput &input);
/// Returns a sentence that says what to correct.
QString explain(Mistake mistake);

} // namespace chamada::student
