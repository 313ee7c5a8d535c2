// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/answertext.h"

#include "common/ui/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chamada::student {

namespace {

QString answerText(const char *text)
{
    return QCoreApplication::translate("Answer", text);
}

bool isRefused(const Answer &answer)
{
    return lookOf(answer.state).meaning == Meaning::Refused;
}

QString presentSentence(const Answer &answer)
{
    QString text = answer.state == CheckInState::AlreadyPresent
        ? answerText(
              QT_TRANSLATE_NOOP("Answer", "Your presence had been registered before. There is nothing else to do."))
        : answerText(QT_TRANSLATE_NOOP("Answer", "Your presence is registered."));
    if (answer.flags.testFlag(Flag::Late))
        text += u' ' + answerText(QT_TRANSLATE_NOOP("Answer", "It counts as late."));
    if (answer.flags.testFlag(Flag::NotOnRoster))
        text += u' '
            + answerText(QT_TRANSLATE_NOOP(
                "Answer", "Your student ID is not on the class's list: check it, or tell the teacher."));
    return text;
}

QString refusedSentence(const Answer &answer)
{
    if (answer.failure.code == ErrorCode::NoOpenCall)
        return answerText(
            QT_TRANSLATE_NOOP("Answer",
                "The roll call of class %1 is not open. Talk to the teacher, or check the number of the class."))
            .arg(answer.attempt.classId.toText());
    return explain(answer.failure);
}

QString countdownSentence(int secondsLeft)
{
    if (secondsLeft > 0)
        return QCoreApplication::translate(
            "Answer", "Too many wrong codes. You can try again in %n second(s).", nullptr, secondsLeft);
    return answerText(
        QT_TRANSLATE_NOOP("Answer", "You can try again now. Look at the code that the teacher is showing."));
}

} // namespace

QString classLine(const Answer &answer)
{
    if (isRefused(answer))
        return answerText(QT_TRANSLATE_NOOP("Answer", "Class 0 · %1")).arg(dateTimeText(answer.time));
    const QString line = answerText(QT_TRANSLATE_NOOP("Answer", "Class %1")).arg(answer.attempt.classId.toText());
    return answer.title.isEmpty() ? line : QString(line + u" · "_s + answer.title);
}

QString timeLine(const Answer &answer)
{
    if (isRefused(answer))
        return {};
    const QString when = dateTimeText(answer.time);
    if (answer.state == CheckInState::Waiting)
        return answerText(QT_TRANSLATE_NOOP("Answer", "waiting since %1")).arg(when);
    return answer.state != CheckInState::AlreadyPresent ? when
                                                        : answerText(QT_TRANSLATE_NOOP("Answer", "since %1")).arg(when);
}

QString studentLine(const Answer &answer)
{
    const QString line = answerText(QT_TRANSLATE_NOOP("Answer", "Student ID %1")).arg(answer.attempt.student.text());
    return answer.name.isEmpty() ? line : QString(answer.name + u" · "_s + line);
}

QString sentenceOf(const Answer &answer, int secondsLeft)
{
    switch (answer.state) {
    case CheckInState::Present:
    case CheckInState::Late:
    case CheckInState::AlreadyPresent:
        return presentSentence(answer);
    case CheckInState::Ended:
        return answerText(QT_TRANSLATE_NOOP("Answer",
                              "The roll call of class %1 ended before this could be registered. Talk to the teacher."))
            .arg(answer.attempt.classId.toText());
    case CheckInState::Waiting:
        return answerText(
            QT_TRANSLATE_NOOP("Answer",
                "You are not registered yet: there is no connection to the server %1. This is sent by itself "
                "when it is "
                "back, while this window is open."))
            .arg(answer.server);
    case CheckInState::CodeWrong:
        return answerText(QT_TRANSLATE_NOOP(
            "Answer", "The code is not the one that the teacher is showing. Look again and type it."));
    case CheckInState::CodeChanged:
        return answerText(QT_TRANSLATE_NOOP("Answer",
            "The code changed while this was waiting for the server. Type the one that the teacher is showing now."));
    case CheckInState::TooManyAttempts:
        return countdownSentence(secondsLeft);
    default:
        return refusedSentence(answer);
    }
}

QString summaryOf(const Answer &answer)
{
    return QCoreApplication::translate("Answer", "%1, class %2: %3. %4", "student ID, number, word, sentence")
        .arg(answer.attempt.student.text(), answer.attempt.classId.toText(), wordOf(answer.state),
            sentenceOf(answer, 0));
}

} // namespace chamada::student
