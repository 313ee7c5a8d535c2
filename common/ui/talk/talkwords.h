// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/talk/talkroom.h"
#include "common/talk/talktext.h"

#include <QString>

namespace chamada {

/// What is wrong with what was written, and what to do about it.
QString explain(TalkProblem problem);
/// Why a message did not go; what was written stays where it was.
QString explainUnsent(const Failure &failure);
/// It went, and to nobody. `to`: empty for the class.
QString explainUnheard(const QString &to);
/// What keeps from talking just now; empty where nothing does.
QString explain(const TalkRoom &room);
/// "New message from maria", or how many there are.
QString unreadText(const TalkRoom &room);
/// "maria (teacher)", "You, to maria alone": who has written it, and to whom.
QString whoWrote(const TalkMessage &message);

} // namespace chamada
