// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

namespace chamada {

class DiaryShelf;
class RecentClasses;
class Rosters;

/// A class that this teacher has to do with.
struct KnownClass {
    ClassId classId;
    QString title; ///< of its last call; may be empty
    std::optional<qsizetype> students; ///< on its roster, where that has come

    bool operator==(const KnownClass &) const = default;
};

/// The classes taken lately, those in the diary, and those whose rosters were asked for, by number.
QList<KnownClass> knownClasses(const RecentClasses &recent, const DiaryShelf &shelf, const Rosters &rosters);

} // namespace chamada
