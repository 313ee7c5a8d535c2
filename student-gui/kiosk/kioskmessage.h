// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/core/formcheck.h"
#include "student-gui/kiosk/kioskclient.h"

namespace chamada::student {

/// A kiosk message in large type: an icon, one or two words, the student or subject, and what to do.
struct KioskMessage {
    Icon icon = Icon::Person;
    Meaning meaning = Meaning::Accent;
    QString word;
    QString about;
    QString sentence;
};

KioskMessage messageOf(const Answer &answer);
KioskMessage messageOf(Mistake mistake);
/// Returns the message while no answer is shown: what the kiosk waits for, or why it cannot work.
KioskMessage messageOf(const KioskClient &client);

} // namespace chamada::student
