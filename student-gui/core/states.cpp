// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/states.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace chamada {

namespace {

using enum StudentState;

constexpr std::array table{
    StateLook{NoServer, StudentPage::Connection, Icon::Server, Meaning::Accent,
        QT_TRANSLATE_NOOP("States", "Choose the server")},
    StateLook{Looking, StudentPage::Form, Icon::Search, Meaning::Accent,
        QT_TRANSLATE_NOOP("States", "Looking for the server…")},
    StateLook{CertificateChanged, StudentPage::Connection, Icon::Shield, Meaning::Refused,
        QT_TRANSLATE_NOOP("States", "The server's certificate has changed")},
    StateLook{Ready, StudentPage::Form, Icon::Server, Meaning::Present, QT_TRANSLATE_NOOP("States", "Ready")},
    StateLook{ServerRestarted, StudentPage::Form, Icon::Refresh, Meaning::Warning,
        QT_TRANSLATE_NOOP("States", "The server has been restarted. What was registered before still counts.")},
    StateLook{Sending, StudentPage::Form, Icon::Send, Meaning::Accent, QT_TRANSLATE_NOOP("States", "Sending…")},
    StateLook{CodeWanted, StudentPage::Form, Icon::Code, Meaning::Warning,
        QT_TRANSLATE_NOOP("States", "This roll call wants a code. Type the one that the teacher is showing.")},
    StateLook{Present, StudentPage::Answer, Icon::Present, Meaning::Present, QT_TRANSLATE_NOOP("States", "Present")},
    StateLook{Late, StudentPage::Answer, Icon::Late, Meaning::Warning, QT_TRANSLATE_NOOP("States", "Present"),
        QT_TRANSLATE_NOOP("States", "but late")},
    StateLook{AlreadyPresent, StudentPage::Answer, Icon::Already, Meaning::Present,
        QT_TRANSLATE_NOOP("States", "Already present")},
    StateLook{Waiting, StudentPage::Answer, Icon::Clock, Meaning::Warning, QT_TRANSLATE_NOOP("States", "Waiting")},
    StateLook{Refused, StudentPage::Answer, Icon::Refused, Meaning::Refused, QT_TRANSLATE_NOOP("States", "Refused")},
    StateLook{Ended, StudentPage::Answer, Icon::Ended, Meaning::Refused, QT_TRANSLATE_NOOP("States", "Refused"),
        QT_TRANSLATE_NOOP("States", "the roll call has ended")},
    StateLook{CodeWrong, StudentPage::Answer, Icon::Code, Meaning::Refused, QT_TRANSLATE_NOOP("States", "Refused"),
        QT_TRANSLATE_NOOP("States", "wrong code")},
    StateLook{CodeChanged, StudentPage::Answer, Icon::Refresh, Meaning::Refused, QT_TRANSLATE_NOOP("States", "Refused"),
        QT_TRANSLATE_NOOP("States", "the code has changed")},
    StateLook{TooManyAttempts, StudentPage::Answer, Icon::Timer, Meaning::Refused,
        QT_TRANSLATE_NOOP("States", "Refused"), QT_TRANSLATE_NOOP("States", "too many attempts")},
};

} // namespace

const StateLook &lookOf(StudentState state)
{
    return *std::find_if(table.begin(), table.end(), [state](const StateLook &look) { return look.state == state; });
}

QString wordOf(StudentState state)
{
    return QCoreApplication::translate("States", lookOf(state).word);
}

QString moreOf(StudentState state)
{
    const char *more = lookOf(state).more;
    return *more == '\0' ? QString() : QCoreApplication::translate("States", more);
}

bool isRegistered(StudentState state)
{
    return state == Present || state == Late || state == AlreadyPresent;
}

} // namespace chamada
