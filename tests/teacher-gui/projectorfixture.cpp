// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/projectorfixture.h"

#include "tests/support/testprogram.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

ProjectorScreens::ProjectorScreens()
{
    if (!m_file.open())
        qFatal("the file of the screens cannot be written");
    m_file.write(R"({"screens": [{"name": "own", "width": 1366, "height": 768},
        {"name": "projector", "x": 1366, "width": 1280, "height": 720}]})");
    m_file.close();
    const QByteArray platform = "offscreen:configfile=" + m_file.fileName().toUtf8();
    qputenv("QT_QPA_PLATFORM", platform);
}

WallFixture::WallFixture()
    : projector(new ProjectorControl(services(), parent))
{
}

bool WallFixture::showParent()
{
    parent.show();
    return QTest::qWaitForWindowActive(&parent);
}

ProjectorWindow *WallFixture::project()
{
    if (!enter())
        return nullptr;
    call = start(101);
    if (!call)
        return nullptr;
    projector->toggle(*call);
    return isInFront() ? projector->window() : nullptr;
}

/// `qWaitForWindowActive` also accepts a window whose parent is active.
bool WallFixture::isInFront() const
{
    return QTest::qWaitFor([this] { return QApplication::activeWindow() == projector->window(); });
}

QList<FittedLabel *> WallFixture::labels() const
{
    QList<FittedLabel *> shown;
    for (FittedLabel *label : projector->window()->findChildren<FittedLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            shown.append(label);
    return shown;
}

bool WallFixture::projects(const QString &text) const
{
    const auto shown = labels();
    return std::any_of(shown.begin(), shown.end(), [&](const QLabel *label) { return label->text() == text; });
}

void WallFixture::pushCode()
{
    peer.push(QJsonObject{{u"op"_s, u"code"_s}, {u"class"_s, 101}, {u"code"_s, u"482913"_s},
        {u"expires"_s, Timestamp{ScriptedPeer::now().msecs + 30'000}.toText()}});
    QTRY_VERIFY(projects(u"482 913"_s));
}

} // namespace chamada::test
