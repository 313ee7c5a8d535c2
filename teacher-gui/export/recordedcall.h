// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/classrecord.h"
#include "teacher-gui/diary/diary.h"

#include <QMap>

namespace chamada {

/// What was changed about a student of a call after its report.
struct Corrected {
    std::optional<Standing> standing; ///< nothing: taken out of the call
    QString note;

    bool operator==(const Corrected &) const = default;
};

/// One call as it leaves the diary or comes back: what its report said, and what was corrected since.
struct RecordedCall {
    static constexpr int MaxLessons = 99;

    DiaryEntry entry;
    int lessons = 1; ///< 0 to MaxLessons
    QMap<StudentId, Corrected> corrected;

    bool operator==(const RecordedCall &) const = default;
};

Standing standingOf(const Entry &entry);
/// Everybody of the call, as the corrections leave it; nothing: taken out.
QMap<StudentId, std::optional<Standing>> standingsOf(const RecordedCall &call);

/// The calls of one class side by side, by time; its students by name.
ClassRecord sideBySide(const QList<RecordedCall> &calls);

} // namespace chamada
