// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QHash>
#include <QString>

namespace chamada::teacher {

/// Counts the students of one call who share a computer or a network address.
class SharedOrigin {
public:
    void add(const Entry &entry);
    /// Returns the flags that more than half of the students share: they tell nothing about a single student. Empty for
    /// fewer than five students.
    Flags ofMost() const;

private:
    QHash<StudentId, int> m_others; ///< by the student whose computer they used
    int m_students = 0;
    int m_sameAddress = 1; ///< the first student has no flag
    int m_mostOnOneDevice = 1;
};

/// Returns SharedOrigin::ofMost for a whole call.
Flags sharedByMost(const QList<Entry> &entries);

/// Returns one sentence that replaces these flags in the rows; empty if there are none.
QString sharedInWords(Flags shared);

} // namespace chamada::teacher
