// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/kiosk/kioskmessage.h"

#include "common/ui/linkwords.h"
#include "common/ui/sentences.h"
#include "student-gui/core/answertext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chamada::student {

namespace {

QString kioskText(const char *text)
{
    return QCoreApplication::translate("Kiosk", text);
}

/// Returns matrícula, roster name and time. The name is no secret: the people in the queue know the student.
QString whoAndWhen(const Answer &answer)
{
    const QString who = answer.name.isEmpty() ? answer.attempt.student.text()
                                              : QString(answer.attempt.student.text() + u" · "_s + answer.name);
    const QString when = timeLine(answer);
    return when.isEmpty() ? who : QString(who + u'\n' + when);
}

KioskMessage offline(const KioskClient &client)
{
    return {Icon::Warning, Meaning::Warning, kioskText(QT_TRANSLATE_NOOP("Kiosk", "No connection")), {},
        whyNotConnected(client.link())};
}

KioskMessage invitation(const KioskClient &client)
{
    const auto classId = client.classId();
    if (classId && !client.openCall(*classId))
        return {Icon::Clock, Meaning::Warning,
            kioskText(QT_TRANSLATE_NOOP("Kiosk", "Class %1 is not open")).arg(classId->toText()), {},
            kioskText(QT_TRANSLATE_NOOP("Kiosk", "The teacher has not started the roll call, or has ended it."))};
    return {Icon::Person, Meaning::Accent, kioskText(QT_TRANSLATE_NOOP("Kiosk", "Your student ID")), {},
        kioskText(QT_TRANSLATE_NOOP("Kiosk", "Hold your card to the reader, or type the number and press Enter."))};
}

} // namespace

KioskMessage messageOf(const Answer &answer)
{
    if (answer.state == CheckInState::Waiting)
        return {Icon::Warning, Meaning::Warning, kioskText(QT_TRANSLATE_NOOP("Kiosk", "Not registered")),
            answer.attempt.student.text(),
            kioskText(QT_TRANSLATE_NOOP("Kiosk", "There is no connection to the server. Try again in a moment."))};
    const CheckInAppearance &look = lookOf(answer.state);
    const QString about = look.meaning == Meaning::Refused
        ? QString(answer.attempt.student.text() + u'\n' + classLine(answer))
        : whoAndWhen(answer);
    return {look.icon, look.meaning, wordOf(answer.state), about, sentenceOf(answer, 0)};
}

KioskMessage messageOf(Mistake mistake)
{
    return {Icon::Warning, Meaning::Warning, kioskText(QT_TRANSLATE_NOOP("Kiosk", "Not read")), {}, explain(mistake)};
}

KioskMessage messageOf(const KioskClient &client)
{
    switch (client.state()) {
    case KioskClient::State::Open:
        return invitation(client);
    case KioskClient::State::LoginRefused:
        return {Icon::Lock, Meaning::Refused, kioskText(QT_TRANSLATE_NOOP("Kiosk", "Not logged in")), {},
            explain(client.refusal())};
    default:
        break;
    }
    if (client.link().problem() != LinkProblem::None)
        return offline(client);
    return {lookOf(CheckInState::Looking).icon, Meaning::Accent, kioskText(QT_TRANSLATE_NOOP("Kiosk", "One moment")),
        {}, wordOf(CheckInState::Looking)};
}

} // namespace chamada::student
