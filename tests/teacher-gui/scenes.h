// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>

#include <map>

namespace chamada::test {

class TeacherBench;

/// Brings the bench to one page in one state; false where it did not come to it.
using Scene = bool (*)(TeacherBench &);

/// Everything that the teacher's window can look like, by the name of its picture.
const std::map<QString, Scene> &scenes();

/// Those of the lists of the classes.
const std::map<QString, Scene> &rosterScenes();

/// Of the window, as CHAMADA_SIZE says.
QSize sizeAsked();

} // namespace chamada::test
