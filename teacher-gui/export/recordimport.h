// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/recordproblem.h"

namespace chamada::teacher {

/// How many calls of a file were added, and how many the diary had before.
struct CallImportResult {
    int added = 0;
    int known = 0;

    bool operator==(const CallImportResult &) const = default;
};

using ImportResult = std::variant<CallImportResult, QList<RecordProblem>, DiaryError>;

/// Imports the calls of a file into the diary: all of them, or none if one line is invalid. A call that the diary
/// already has stays unchanged.
ImportResult importInto(Diary &diary, const QString &path);

} // namespace chamada::teacher
