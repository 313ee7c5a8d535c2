// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/states.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace chamada::student {

namespace {

using enum CheckInState;

constexpr std::array table{
    CheckInAppearance{NoServer, StudentPage::Connection, Icon::Server, Meaning::Accent,
        QT_TRANSLATE_NOOP("States", "Choose the server")},
    CheckInAppearance{Looking, StudentPage::Form, Icon::Search, Meaning::Accent,
        QT_TRANSLATE_NOOP("States", "Looking for the server…")},
    CheckInAppearance{CertificateChanged, StudentPage::Connection, Icon::Shield, Meaning::Refused,
        QT_TRANSLATE_NOOP("States", "The server's certificate has changed")},
    CheckInAppearance{Ready, StudentPage::Form, Icon::Server, Meaning::Present, QT_TRANSLATE_NOOP("States", "Ready")},
    CheckInAppearance{ServerRestarted, StudentPage::Form, Icon::Refresh, Meaning::Warning,
        QT_TRANSLATE_NOOP("States", "The server has been restarted. What was registered before still counts.")},
    CheckInAppearance{Sending, StudentPage::Form, Icon::Send, Meaning::Accent, QT_TRANSLATE_NOOP("States", "Sending…")},
    CheckInAppearance{CodeWanted, StudentPage::Form, Icon::Code, Meaning::Warning,
        QT_TRANSLATE_NOOP("States", "This roll call wants a code. Type the one that the teacher is showing.")},
    CheckInAppearance{
        Present, StudentPage::Answer, Icon::Present, Meaning::Present, QT_TRANSLATE_NOOP("States", "Present")},
    CheckInAppearance{Late, StudentPage::Answer, Icon::Late, Meaning::Warning, QT_TRANSLATE_NOOP("States", "Present"),
        QT_TRANSLATE_NOOP("States", "but late")},
    CheckInAppearance{AlreadyPresent, StudentPage::Answer, Icon::Already, Meaning::Present,
        QT_TRANSLATE_NOOP("States", "Already present")},
    CheckInAppearance{
        Waiting, StudentPage::Answer, Icon::Clock, Meaning::Warning, QT_TRANSLATE_NOOP("States", "Waiting")},
    CheckInAppearance{
        Refused, StudentPage::Answer, Icon::Refused, Meaning::Refused, QT_TRANSLATE_NOOP("States", "Refused")},
    CheckInAppearance{Ended, StudentPage::Answer, Icon::Ended, Meaning::Refused, QT_TRANSLATE_NOOP("States", "Refused"),
        QT_TRANSLATE_NOOP("States", "the roll call has ended")},
    CheckInAppearance{CodeWrong, StudentPage::Answer, Icon::Code, Meaning::Refused,
        QT_TRANSLATE_NOOP("States", "Refused"), QT_TRANSLATE_NOOP("States", "wrong code")},
    CheckInAppearance{CodeChanged, StudentPage::Answer, Icon::Refresh, Meaning::Refused,
        QT_TRANSLATE_NOOP("States", "Refused"), QT_TRANSLATE_NOOP("States", "the code has changed")},
    CheckInAppearance{TooManyAttempts, StudentPage::Answer, Icon::Timer, Meaning::Refused,
        QT_TRANSLATE_NOOP("States", "Refused"), QT_TRANSLATE_NOOP("States", "too many attempts")},
};

} // namespace

const CheckInAppearance &lookOf(CheckInState state)
{
    return *std::find_if(
        table.begin(), table.end(), [state](const CheckInAppearance &look) { return look.state == state; });
}

QString wordOf(CheckInState state)
{
    return QCoreApplication::translate("States", lookOf(state).word);
}

QString moreOf(CheckInState state)
{
    const char *more = lookOf(state).more;
    return *more == '\0' ? QString() : QCoreApplication::translate("States", more);
}

bool isRegistered(CheckInState state)
{
    return state == Present || state == Late || state == AlreadyPresent;
}

} // namespace chamada::student
