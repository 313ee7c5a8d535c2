// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/projector/projectorwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr qsizetype Hidden = 3; // minimum number of hidden characters

} // namespace

QString masked(const StudentId &student)
{
    const QString &text = student.text();
    const qsizetype shown = std::clamp<qsizetype>(text.size() - Hidden, 0, (text.size() + 1) / 2);
    return text.first(shown) + u"•••"_s;
}

} // namespace chamada::teacher
