// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/teacher-gui/rosterfixture.h"

#include "teacher-gui/roster/pages/rosterpage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace teacher;

void RosterFixture::openOnServer()
{
    if (!m_server) {
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->start({u"--open"_s}));
    }
    WindowOptions options;
    options.server = ServerAddress::fromText(m_server->address());
    open(options);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTRY_VERIFY(services().client.isOpen());
    key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(list());
}

void RosterFixture::openOnScript()
{
    QVERIFY(openEntered());
    key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(list());
}

void RosterFixture::openClass(const QString &number)
{
    type(u"Show class"_s, number);
    key(Qt::Key_Return);
    QTRY_VERIFY(find<QAbstractButton>(u"Import…"_s)->isEnabled());
}

void RosterFixture::drop(const QByteArray &bytes, const QString &name)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    dropAndRead(file.fileName());
}

void RosterFixture::dropAndRead(const QString &path)
{
    dropFile(path);
    const auto *page = window->findChild<RosterPage *>();
    QTRY_VERIFY(!page->isReading());
}

void RosterFixture::dropFile(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    auto *page = window->findChild<RosterPage *>();
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &event);
}

QTableView *RosterFixture::list() const
{
    return find<QTableView>(u"Students on the list"_s);
}

QStringList RosterFixture::listed() const
{
    QStringList students = TeacherFixture::column(*list(), 0);
    const QStringList names = TeacherFixture::column(*list(), 1);
    for (qsizetype i = 0; i < students.size(); ++i)
        students[i] += QString(u' ' + names[i]);
    return students;
}

void RosterFixture::add(const QString &student, const QString &name)
{
    type(u"Student ID"_s, student);
    type(u"Name"_s, name);
    key(Qt::Key_Return);
}

} // namespace chamada::test
