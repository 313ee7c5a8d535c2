// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/app/teacherwindow.h"
#include "teacher-gui/services/teacherservices.h"
#include "tests/teacher-gui/fakecalls.h"

#include <QAccessible>
#include <QTemporaryDir>

class QAbstractItemView;
class QComboBox;
class QTabBar;

namespace chamada::test {

/// A teacher's window on a scripted server, with every file in a temporary folder.
class TeacherFixture {
public:
    TeacherFixture();
    ~TeacherFixture();

    teacher::TeacherPaths places() const;
    /// Returns the services without a window; the first call creates it.
    teacher::TeacherServices &services();
    /// Connects and logs in without a window.
    bool enter();
    /// Makes the window and shows it.
    teacher::TeacherWindow &open(const WindowOptions &options = {}, const QString &password = {});
    /// Makes the window and logs in.
    bool openEntered();
    /// Makes the window, logs in and starts the class's call.
    bool openTaking(int classNumber);
    /// Starts a class's call without a window, and waits until it is watched.
    teacher::LiveCall *start(int classNumber);
    /// Lets students check in, all in the same second.
    void arrive(const QStringList &students, int classNumber = 101);
    /// Returns the calls that the client has confirmed, so that the server may erase them.
    QStringList confirmed() const;
    qsizetype diaryCount();
    /// Simulates a crash: the window and everything in memory is lost, the files stay.
    void restart();

    /// Returns a visible widget of the window by its accessible name, or nullptr.
    template <class W> W *find(const QString &name) const;
    template <class W> QList<W *> findAll(const QString &name) const;
    /// Returns a visible combo box; its accessible interface reports its content instead of its name.
    QComboBox *combo(const QString &name) const;
    /// Returns the visible bar that has this tab, or nullptr.
    QTabBar *tabBar(const QString &tab) const;
    bool isCurrentTab(const QString &tab) const;
    /// Returns whether a visible label holds this text.
    bool shows(const QString &text) const;
    /// Types into the field of this name and replaces its content.
    void type(const QString &field, const QString &text);
    /// Clicks a visible button or tab.
    void press(const QString &name);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Returns the texts of one column, row by row.
    static QStringList column(const QAbstractItemView &view, int column);
    /// Returns the matrículas in the visible table of this name.
    QStringList students(const QString &table = QStringLiteral("Present students")) const;

    QTemporaryDir folder;
    ScriptedPeer peer;
    FakeCalls calls;
    std::unique_ptr<teacher::TeacherWindow> window;

private:
    std::unique_ptr<teacher::TeacherServices> m_services;
};

template <class W> QList<W *> TeacherFixture::findAll(const QString &name) const
{
    QList<W *> found;
    for (W *widget : window->findChildren<W *>()) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (widget->isVisible() && accessible && accessible->text(QAccessible::Name) == name)
            found.append(widget);
    }
    return found;
}

template <class W> W *TeacherFixture::find(const QString &name) const
{
    return findAll<W>(name).value(0);
}

} // namespace chamada::test
