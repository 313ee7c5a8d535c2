// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "common/domain/timestamp.h"
#include "teacher-gui/diary/diaryerror.h"

#include <QList>

#include <variant>

namespace chamada {

class DiaryFile;

/// One line of the list of past calls, as they count now.
struct DiaryLine {
    QString call;
    ClassId classId;
    QString title;
    Timestamp started;
    Timestamp ended;
    int present = 0;
    bool discarded = false;

    bool operator==(const DiaryLine &) const = default;
};

/// All of them, newest first. It reads no entry, so that years of them take no time.
std::variant<QList<DiaryLine>, DiaryError> readDiaryLines(const DiaryFile &file);

} // namespace chamada
