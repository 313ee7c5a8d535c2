// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/attempt.h"

#include <QString>

#include <variant>

namespace chamada {

/// What stands in the form's fields, as typed.
struct FormInput {
    enum class Code { NotWanted, Wanted };

    QString classText; ///< a number, or an offered line that begins with one
    QString student;
    QString code;
    Code wants = Code::NotWanted;
};

/// What is wrong with it, seen before anything is sent.
enum class Mistake { ClassMissing, ClassBad, StudentMissing, StudentBad, CodeMissing, CodeBad };

/// The class that a text names: its number, with or without the title behind it.
std::optional<ClassId> classFromText(QStringView text);
std::variant<Attempt, Mistake> checkForm(const FormInput &input);
/// What to do about it.
QString explain(Mistake mistake);

} // namespace chamada
