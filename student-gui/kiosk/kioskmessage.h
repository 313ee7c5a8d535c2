// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/formcheck.h"
#include "student-gui/kiosk/kioskclient.h"

namespace chamada {

/// What the kiosk has to say, as large as it can: a picture, one or two words, who or what they are about, and what
/// to do.
struct KioskMessage {
    Icon icon = Icon::Person;
    Meaning meaning = Meaning::Accent;
    QString word;
    QString about;
    QString sentence;
};

KioskMessage messageOf(const Answer &answer);
KioskMessage messageOf(Mistake mistake);
/// While no answer is shown: whom it waits for, or why it cannot work.
KioskMessage messageOf(const KioskClient &client);

} // namespace chamada
