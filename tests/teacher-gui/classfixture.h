// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/teacher-gui/teacherfixture.h"

class QTableView;

namespace chamada::test {

/// A teacher's window whose diary holds eight meetings of class 101 with four students. Student 1 is always there, 2
/// misses one and is late once, 3 misses two, 4 three.
class ClassFixture : public TeacherFixture {
public:
    ClassFixture();

    /// Logs in and opens the frequency of the class.
    bool openFrequency();
    teacher::Diary &diary() { return *services().location.diary(); }
    QTableView *table() const { return find<QTableView>(QStringLiteral("Frequency of the students")); }
};

} // namespace chamada::test
