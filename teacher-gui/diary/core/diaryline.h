// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/callid.h"
#include "common/domain/classid.h"
#include "common/domain/timestamp.h"
#include "teacher-gui/diary/core/diaryerror.h"

#include <QList>

#include <variant>

namespace chamada::teacher {

class DiaryFile;

/// A row of the list of past calls, with all changes applied.
struct DiaryLine {
    CallId call;
    ClassId classId;
    QString title;
    Timestamp started;
    Timestamp ended;
    int present = 0;
    bool discarded = false;

    bool operator==(const DiaryLine &) const = default;
};

/// Returns all calls, newest first. It reads no entries, so that it stays fast with years of calls.
std::variant<QList<DiaryLine>, DiaryError> readDiaryLines(const DiaryFile &file);

} // namespace chamada::teacher
