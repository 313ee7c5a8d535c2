// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/teacherfixture.h"

#include "teacher-gui/live/core/attendancemodel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

namespace {

/// Returns -1 if the bar has no such tab.
int tabIn(const QTabBar &bar, const QString &text)
{
    int tab = bar.count() - 1;
    while (tab >= 0 && bar.tabText(tab) != text)
        --tab;
    return tab;
}

} // namespace

TeacherFixture::TeacherFixture()
    : calls(peer)
{
}

TeacherFixture::~TeacherFixture()
{
    window.reset(); // the window refers to the services
}

TeacherPaths TeacherFixture::places() const
{
    return {folder.filePath(u"servers.json"_s), folder.filePath(u"teacher.ini"_s),
        folder.filePath(u"diary/diary.sqlite"_s),
        {folder.filePath(u"server"_s), folder.filePath(u"server.txt"_s), {folder.filePath(u"no-such-program"_s)}}};
}

TeacherServices &TeacherFixture::services()
{
    if (!m_services) {
        m_services = std::make_unique<TeacherServices>(places());
        m_services->client.link().clock().setLocal(&ScriptedPeer::now);
    }
    return *m_services;
}

bool TeacherFixture::enter()
{
    services().client.logIn(u"maria"_s, u"a good password"_s);
    services().client.connectTo(peer.address());
    return QTest::qWaitFor([this] { return services().client.isOpen(); });
}

TeacherWindow &TeacherFixture::open(const WindowOptions &options, const QString &password)
{
    window = std::make_unique<TeacherWindow>(services());
    window->begin(options, password);
    window->show();
    window->activateWindow();
    QCoreApplication::processEvents();
    return *window;
}

bool TeacherFixture::openEntered()
{
    WindowOptions options;
    options.server = peer.address();
    options.user = u"maria"_s;
    open(options, u"a good password"_s);
    return QTest::qWaitForWindowActive(window.get()) && QTest::qWaitFor([this] { return services().client.isOpen(); });
}

bool TeacherFixture::openTaking(int classNumber)
{
    if (!openEntered())
        return false;
    type(u"Class number"_s, QString::number(classNumber));
    key(Qt::Key_Return);
    return QTest::qWaitFor([this] { return find<QAbstractItemView>(u"Present students"_s) != nullptr; });
}

LiveCall *TeacherFixture::start(int classNumber)
{
    const ClassId classId = *ClassId::fromNumber(classNumber);
    CallOptions options;
    options.title = u"Redes"_s;
    const qsizetype watched = peer.received(u"watch"_s).size();
    services().openCalls.start(classId, options);
    const bool done = QTest::qWaitFor(
        [&] { return services().openCalls.callOf(classId) && peer.received(u"watch"_s).size() > watched; });
    return done ? services().openCalls.callOf(classId) : nullptr;
}

void TeacherFixture::arrive(const QStringList &students, int classNumber)
{
    for (const QString &student : students)
        calls.arrive(classNumber, FakeCalls::entry(student, u"08:00:15"_s));
}

QStringList TeacherFixture::confirmed() const
{
    QStringList ids;
    for (const QJsonObject &request : peer.received(u"received"_s))
        ids.append(request.value("call"_L1).toString());
    return ids;
}

qsizetype TeacherFixture::diaryCount()
{
    return std::get<QList<DiaryLine>>(services().location.diary()->lines()).size();
}

void TeacherFixture::restart()
{
    window.reset();
    m_services.reset();
}

QComboBox *TeacherFixture::combo(const QString &name) const
{
    const auto boxes = window->findChildren<QComboBox *>();
    const auto found = std::find_if(boxes.begin(), boxes.end(),
        [&](const QComboBox *box) { return box->isVisible() && box->accessibleName() == name; });
    return found == boxes.end() ? nullptr : *found;
}

QTabBar *TeacherFixture::tabBar(const QString &tab) const
{
    const auto bars = window->findChildren<QTabBar *>();
    const auto found = std::find_if(
        bars.begin(), bars.end(), [&](const QTabBar *bar) { return bar->isVisible() && tabIn(*bar, tab) >= 0; });
    return found == bars.end() ? nullptr : *found;
}

bool TeacherFixture::isCurrentTab(const QString &tab) const
{
    const QTabBar *bar = tabBar(tab);
    return bar && bar->tabText(bar->currentIndex()) == tab;
}

bool TeacherFixture::shows(const QString &text) const
{
    const auto labels = window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void TeacherFixture::type(const QString &field, const QString &text)
{
    auto *line = find<QLineEdit>(field);
    QVERIFY2(line, qPrintable(u"there is no field "_s + field));
    line->setFocus();
    line->selectAll();
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
    else
        QTest::keyClicks(line, text);
}

void TeacherFixture::press(const QString &name)
{
    if (auto *button = find<QAbstractButton>(name)) {
        QTest::mouseClick(button, Qt::LeftButton);
        return;
    }
    QTabBar *bar = tabBar(name);
    QVERIFY2(bar, qPrintable(u"there is no button and no tab "_s + name));
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tabIn(*bar, name)).center());
}

void TeacherFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : window.get(), key, modifiers);
}

QStringList TeacherFixture::column(const QAbstractItemView &view, int column)
{
    QStringList texts;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        texts.append(view.model()->index(row, column).data().toString());
    return texts;
}

QStringList TeacherFixture::students(const QString &table) const
{
    const auto *view = find<QAbstractItemView>(table);
    return view ? column(*view, AttendanceModel::Student) : QStringList();
}

} // namespace chamada::test
