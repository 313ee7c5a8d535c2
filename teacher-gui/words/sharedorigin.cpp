// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/words/sharedorigin.h"

#include <QCoreApplication>

#include <algorithm>

namespace chamada::teacher {

namespace {

constexpr int FewestStudents = 5; // in a smaller call, two students who share a computer are worth a look

} // namespace

void SharedOrigin::add(const Entry &entry)
{
    ++m_students;
    m_sameAddress += entry.flags.testFlag(Flag::SameAddress) ? 1 : 0;
    if (entry.flags.testFlag(Flag::SameDevice) && entry.sameDeviceAs)
        m_mostOnOneDevice = std::max(m_mostOnOneDevice, ++m_others[*entry.sameDeviceAs] + 1);
}

Flags SharedOrigin::ofMost() const
{
    Flags shared;
    if (m_students < FewestStudents)
        return shared;
    shared.setFlag(Flag::SameDevice, m_mostOnOneDevice * 2 > m_students);
    shared.setFlag(Flag::SameAddress, m_sameAddress * 2 > m_students);
    return shared;
}

Flags sharedByMost(const QList<Entry> &entries)
{
    SharedOrigin origin;
    for (const Entry &entry : entries)
        origin.add(entry);
    return origin.ofMost();
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

} // namespace chamada::teacher
