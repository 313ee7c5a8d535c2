// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/recordedcall.h"

namespace chamada {

/// The call as it counts now.
std::variant<RecordedCall, DiaryError> recordedCall(const Diary &diary, const QString &call);
/// What counts of the whole diary, or of one class in it, the oldest first.
std::variant<QList<RecordedCall>, DiaryError> recordedCalls(const Diary &diary, const Span &span = {});
std::variant<QList<RecordedCall>, DiaryError> recordedCalls(const Diary &diary, ClassId classId, const Span &span = {});

/// Puts calls into a diary that has none of them.
std::optional<DiaryError> storeCalls(const QList<RecordedCall> &calls, Diary &diary);

} // namespace chamada
