// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <map>

class QWidget;

namespace chamada::test {

class TeacherBench;

/// Brings the bench to one page in one state; false where it did not come to it.
using Scene = bool (*)(TeacherBench &);

/// Everything that the teacher's window can look like, by the name of its picture.
const std::map<QString, Scene> &scenes();

/// Those of the lists of the classes.
const std::map<QString, Scene> &rosterScenes();

/// The window that the scene is about, as large as CHAMADA_SIZE says.
QWidget &shownBy(TeacherBench &bench);

} // namespace chamada::test
