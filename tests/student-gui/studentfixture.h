// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverselection.h"
#include "student-gui/pages/studentwindow.h"
#include "student-gui/presences/presencefile.h"
#include "tests/support/announcer.h"
#include "tests/support/scriptedpeer.h"

#include <QAccessible>
#include <QTemporaryDir>

class QComboBox;

namespace chamada::test {

/// A student's window on a scripted server, with every file in a temporary folder.
class StudentFixture {
public:
    StudentFixture();
    ~StudentFixture();

    /// Connects to the peer and waits for the greeting and the list of calls.
    bool connectClient();
    /// Sets the open calls that the peer reports at the next connection.
    void setCalls(const QList<OpenCall> &calls);
    /// Queues the server's acceptance of the next check-in.
    void accept(const QJsonObject &more = {});
    bool waitFor(ServerLink::State state);
    /// Checks in on the client alone; returns once there is a result.
    bool attempt(const QString &code = {});

    /// Makes the window and shows it.
    student::StudentWindow &open(const WindowOptions &options = {});

    /// Makes the window and connects it.
    bool openReady();

    /// Returns a visible widget of the window by its accessible name, or nullptr.
    template <class W> W *find(const QString &name) const;
    /// Returns the class box. Its inner field has the accessible name; the box itself is named by its content.
    QComboBox *classBox() const;
    /// Returns whether a visible label holds this text.
    bool shows(const QString &text) const;
    /// Returns the names of all visible controls.
    QStringList namesOfControls() const;
    void type(const QString &field, const QString &text);
    void fill(const QString &classText, const QString &student);
    void press(Qt::Key key);
    /// Sends the form, which the server will refuse with this failure.
    void checkInRefused(const Failure &failure);

    static OpenCall call(int number, const QString &title, const QString &teacher, bool code = false);

    QTemporaryDir folder;
    ScriptedPeer peer;
    KnownServers known;
    student::StudentSettings settings;
    ServerLink link;
    Announcer network;
    ServerSelection search;
    student::PresenceFile book;
    student::StudentClient client;
    std::unique_ptr<student::StudentWindow> window;

private:
    QList<OpenCall> m_calls;
};

template <class W> W *StudentFixture::find(const QString &name) const
{
    for (W *widget : window->findChildren<W *>()) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (widget->isVisible() && accessible && accessible->text(QAccessible::Name) == name)
            return widget;
    }
    return nullptr;
}

} // namespace chamada::test
