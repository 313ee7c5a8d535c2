// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/startup.h"
#include "tests/student-gui/scenes.h"
#include "tests/student-gui/studentfixture.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace chamada;
using namespace chamada::student;
using namespace chamada::test;

// Writes a picture of every state of the student's window into the folder CHAMADA_PICTURES. It takes the options of the
// window, so each language, appearance and (by QT_SCALE_FACTOR) scale can be seen.

namespace {

void press(const StudentWindow &window, const Scene::Button &wanted)
{
    for (auto *button : window.findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == QCoreApplication::translate(wanted.context, wanted.text))
            button->click();
}

/// Fills in a class for scenes that show the form.
WindowOptions optionsFor(const Scene &scene, WindowOptions options)
{
    if (!options.classId && scene.state != CheckInState::NoServer)
        options.classId = ClassId::fromNumber(QByteArrayView(scene.name) == "ready" ? 202 : 101);
    return options;
}

int run(const WindowOptions &options)
{
    const QDir folder(qEnvironmentVariable("CHAMADA_PICTURES"));
    const QStringList size = qEnvironmentVariable("CHAMADA_SIZE", u"380x520"_s).split(u'x');
    QApplication::setFont(scaledFont(qEnvironmentVariable("CHAMADA_FONT_SCALE", u"1"_s).toDouble()));
    for (const Scene &scene : scenes()) {
        StudentFixture fixture;
        if (!scene.prepare(fixture))
            return 1;
        StudentWindow &window = fixture.open(optionsFor(scene, options));
        window.resize(size[0].toInt(), size[1].toInt());
        if (scene.happens && !scene.happens(fixture))
            return 1;
        for (const Scene::Button &button : scene.presses)
            press(window, button);
        QCoreApplication::processEvents();
        window.grab().save(folder.filePath(QLatin1StringView(scene.name) + u".png"_s));
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    return startWindow(argc, argv, WindowKind::Student, &run);
}
