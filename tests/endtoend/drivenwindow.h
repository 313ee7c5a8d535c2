// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tools/windowdriver/driverclient.h"

#include <QProcess>
#include <QTemporaryDir>

namespace chamada::test {

/// A real window in its own process on the offscreen platform, with its own settings and data. The window driver
/// controls it by mouse and keys; each action waits until it is possible.
class DrivenWindow {
public:
    DrivenWindow(const QString &program, const QStringList &arguments);
    ~DrivenWindow();
    Q_DISABLE_COPY_MOVE(DrivenWindow)

    bool click(const QString &name) { return run({QStringLiteral("click"), name}); }
    bool type(const QString &name, const QString &text) { return run({QStringLiteral("type"), name, text}); }
    bool press(const QString &key) { return run({QStringLiteral("press"), key}); }
    bool sees(const QString &text) { return run({QStringLiteral("see"), text}); }
    bool hasRow(const QString &table, const QString &text) { return run({QStringLiteral("row"), table, text}); }
    QString read(const QString &name);
    int rows(const QString &table);
    /// Starts the program again for the same user; returns its exit status, or -1 if it does not end by itself.
    int startAgain(const QStringList &arguments);
    /// Closes the window; returns the exit status of the program, or -1 if it did not end by itself.
    int close();

private:
    bool run(const QStringList &words);

    QTemporaryDir m_home;
    QProcess m_process;
    DriverClient m_driver;
};

} // namespace chamada::test
