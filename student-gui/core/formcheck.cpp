// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/formcheck.h"

#include "common/domain/text.h"
#include "common/protocol/taking.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace chamada::student {

namespace {

constexpr std::array sentences{
    QT_TRANSLATE_NOOP("FormCheck", "Choose or type the number of your class first."),
    QT_TRANSLATE_NOOP("FormCheck", "The class is a number from 1 to 999,999,999. Type it with digits alone."),
    QT_TRANSLATE_NOOP("FormCheck", "Type your student ID first."),
    QT_TRANSLATE_NOOP("FormCheck",
        "A student ID has up to 32 letters without accents, digits and . - _ / and no spaces. Check yours."),
    QT_TRANSLATE_NOOP("FormCheck", "Type the code that the teacher is showing."),
    QT_TRANSLATE_NOOP("FormCheck", "The code has 6 digits. Look again and type it."),
};

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

std::optional<ClassId> classFromText(QStringView text)
{
    return ClassId::fromText(text.first(std::find(text.begin(), text.end(), u'·') - text.begin()));
}

std::variant<CheckInAttempt, Mistake> checkForm(const FormInput &input)
{
    const auto classId = classFromText(input.classText);
    if (!classId)
        return input.classText.trimmed().isEmpty() ? Mistake::ClassMissing : Mistake::ClassBad;
    const auto student = StudentId::fromText(input.student);
    if (!student)
        return input.student.trimmed().isEmpty() ? Mistake::StudentMissing : Mistake::StudentBad;
    if (input.wants == FormInput::Code::NotWanted)
        return CheckInAttempt{*classId, *student, {}};
    const QString code = withoutBlanks(input.code);
    if (code.isEmpty())
        return Mistake::CodeMissing;
    if (code.size() != CodeEvent::Digits || !std::all_of(code.begin(), code.end(), isAsciiDigit))
        return Mistake::CodeBad;
    return CheckInAttempt{*classId, *student, code};
}

QString explain(Mistake mistake)
{
    return QCoreApplication::translate("FormCheck", sentences[static_cast<size_t>(mistake)]);
}

} // namespace chamada::student
