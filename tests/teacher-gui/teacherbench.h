// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/desk.h"
#include "teacher-gui/teacherwindow.h"
#include "tests/teacher-gui/fakecalls.h"

#include <QAccessible>
#include <QTemporaryDir>

class QAbstractItemView;
class QComboBox;

namespace chamada::test {

/// A teacher's window on a scripted server, with every file in a folder of its own.
class TeacherBench {
public:
    TeacherBench();
    ~TeacherBench();

    DeskPlaces places() const;
    /// The desk alone, made at the first use.
    Desk &desk();
    /// Connects and logs in without a window.
    bool enter();
    /// Makes the window and shows it.
    TeacherWindow &open(const WindowOptions &options = {}, const QString &password = {});
    /// Makes the window, logged in.
    bool openEntered();
    /// The same, with the class's call started.
    bool openTaking(int classNumber);
    /// Starts a class's call without a window, and waits until it is watched.
    LiveCall *start(int classNumber);
    /// Students answer, all at the same second.
    void arrive(const QStringList &students, int classNumber = 101);
    /// The calls that the server was told it may erase.
    QStringList confirmed() const;
    qsizetype diaryCount();
    /// As after a crash: the window and everything in memory goes, the files stay.
    void restart();

    /// A visible widget of the window by its accessible name.
    template <class W> W *find(const QString &name) const;
    template <class W> QList<W *> findAll(const QString &name) const;
    /// A visible combo box: its accessible interface calls it by what it holds, and not by its name.
    QComboBox *combo(const QString &name) const;
    /// Whether a visible label holds this text.
    bool shows(const QString &text) const;
    /// Types into the field of this name, in place of what it held.
    void type(const QString &field, const QString &text);
    void press(const QString &button);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The texts of one column, row by row.
    static QStringList column(const QAbstractItemView &view, int column);
    /// The matrículas in the visible table of this name.
    QStringList students(const QString &table = QStringLiteral("Present students")) const;

    QTemporaryDir folder;
    ScriptedPeer peer;
    FakeCalls calls;
    std::unique_ptr<TeacherWindow> window;

private:
    std::unique_ptr<Desk> m_desk;
};

template <class W> QList<W *> TeacherBench::findAll(const QString &name) const
{
    QList<W *> found;
    for (W *widget : window->findChildren<W *>()) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (widget->isVisible() && accessible && accessible->text(QAccessible::Name) == name)
            found.append(widget);
    }
    return found;
}

template <class W> W *TeacherBench::find(const QString &name) const
{
    return findAll<W>(name).value(0);
}

} // namespace chamada::test
