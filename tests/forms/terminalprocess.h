// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace chamada::test {

/// A program in its terminal form, as a process with an empty home and no display. It waits by running the event loop,
/// so the server may run in the test.
class TerminalProcess {
public:
    explicit TerminalProcess(const QString &program);
    ~TerminalProcess();
    Q_DISABLE_COPY_MOVE(TerminalProcess)

    /// Starts the program in English with these arguments after `--text`. A later start uses the same home.
    void start(const QStringList &arguments);
    void type(const QString &line);
    void endInput();
    /// Waits for this text on the standard output; returns false if it does not come.
    bool says(const QString &text);
    /// Waits for the end; returns the exit status, or -1 if it did not end by itself.
    int finish();
    int run(const QStringList &arguments)
    {
        start(arguments);
        return finish();
    }

    /// Returns the standard output so far.
    QString output();
    QString errors();
    /// Returns the lines of the standard output as JSON.
    QList<QJsonObject> answers();

    /// Creates a file with this content in its home.
    QString file(const QString &name, const QByteArray &content) const;
    QString home() const { return m_home.path(); }

private:
    void read();

    QTemporaryDir m_home;
    QProcess m_process;
    QString m_output;
    QString m_errors;
};

} // namespace chamada::test
