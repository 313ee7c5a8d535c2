// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/startup.h"
#include "common/ui/theme.h"
#include "tests/teacher-gui/scenes.h"
#include "tests/teacher-gui/teacherfixture.h"

#include <QApplication>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace chamada;
using namespace chamada::teacher;
using namespace chamada::test;

// Writes a picture of every page of the teacher's window into the folder CHAMADA_PICTURES. It takes the options of the
// window, so each language, appearance and scale (QT_SCALE_FACTOR) can be seen; CHAMADA_FONT_SCALE enlarges the text
// alone.

namespace {

int run(const WindowOptions &)
{
    QApplication::setFont(scaledFont(qEnvironmentVariable("CHAMADA_FONT_SCALE", u"1"_s).toDouble()));
    const QDir folder(qEnvironmentVariable("CHAMADA_PICTURES"));
    for (const auto &[name, prepare] : scenes()) {
        TeacherFixture fixture;
        if (!prepare(fixture))
            qWarning("%s: not reached", qPrintable(name));
        shownBy(fixture).grab().save(folder.filePath(name + u".png"_s));
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    return startWindow(argc, argv, WindowKind::Teacher, &run);
}
