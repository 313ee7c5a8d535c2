// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

namespace chamada::teacher {

class DiaryLocation;
class RecentClasses;
class Rosters;

/// A class known to the teacher.
struct KnownClass {
    ClassId classId;
    QString title; ///< of its last call; may be empty
    std::optional<qsizetype> students; ///< on its roster; nullopt until it is loaded

    bool operator==(const KnownClass &) const = default;
};

/// Returns the recent classes, those of the diary and those with a requested roster, sorted by number.
QList<KnownClass> knownClasses(const RecentClasses &recent, const DiaryLocation &location, const Rosters &rosters);

} // namespace chamada::teacher
