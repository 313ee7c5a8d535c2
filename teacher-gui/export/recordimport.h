// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/recordproblem.h"

namespace chamada {

/// How many calls a file brought, and how many of it were in the diary before.
struct Imported {
    int added = 0;
    int known = 0;

    bool operator==(const Imported &) const = default;
};

using ImportResult = std::variant<Imported, QList<RecordProblem>, DiaryError>;

/// Takes the calls of a file over into the diary: all of them, or none where one line is wrong. A call that is there
/// already stays as it is.
ImportResult importInto(Diary &diary, const QString &path);

} // namespace chamada
