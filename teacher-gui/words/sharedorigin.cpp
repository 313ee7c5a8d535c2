// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/words/sharedorigin.h"

#include "teacher-gui/live/core/attendancemodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace chamada {

namespace {

constexpr int FewestStudents = 5; // in a smaller call, two students who share a computer are worth a look

} // namespace

Flags sharedByMost(const AttendanceModel &students)
{
    const int all = students.rowCount();
    int sameAddress = 1; // the first student has no flag
    int largest = 1;
    QHash<StudentId, int> users; // users of one computer each, by the student whom the others name
    for (int row = 0; row < all; ++row) {
        const Entry &entry = students.entry(row);
        sameAddress += entry.flags.testFlag(Flag::SameAddress) ? 1 : 0;
        if (entry.flags.testFlag(Flag::SameDevice) && entry.sameDeviceAs)
            largest = std::max(largest, ++users[*entry.sameDeviceAs] + 1);
    }
    Flags shared;
    if (all < FewestStudents)
        return shared;
    shared.setFlag(Flag::SameDevice, largest * 2 > all);
    shared.setFlag(Flag::SameAddress, sameAddress * 2 > all);
    return shared;
}

QString sharedInWords(Flags shared)
{
    if (shared.testFlag(Flag::SameDevice))
        return QCoreApplication::translate(
            "SharedOrigin", "Most of this roll call answered from one computer, so the rows do not point it out.");
    if (shared.testFlag(Flag::SameAddress))
        return QCoreApplication::translate("SharedOrigin",
            "Most of this roll call shares a network address, as in a lab, so the rows do not point it out.");
    return {};
}

} // namespace chamada
