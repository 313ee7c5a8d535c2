// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/records/recordedcall.h"

namespace chamada::teacher {

/// Returns the call with all changes applied.
std::variant<RecordedCall, DiaryError> recordedCall(const Diary &diary, const CallId &call);
/// Returns the calls that count in the whole diary, or in one class of it, oldest first.
std::variant<QList<RecordedCall>, DiaryError> recordedCalls(const Diary &diary, const TimeSpan &span = {});
std::variant<QList<RecordedCall>, DiaryError> recordedCalls(
    const Diary &diary, ClassId classId, const TimeSpan &span = {});

/// Stores calls in a diary that has none of them.
std::optional<DiaryError> storeCalls(const QList<RecordedCall> &calls, Diary &diary);

} // namespace chamada::teacher
