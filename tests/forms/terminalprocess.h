// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace chamada::test {

/// A program in its terminal form: a process of its own, with an empty home and no display. It waits by running the
/// event loop, so the server may live in the test.
class TerminalProcess {
public:
    explicit TerminalProcess(const QString &program);
    ~TerminalProcess();
    Q_DISABLE_COPY_MOVE(TerminalProcess)

    /// In English, with the arguments behind `--text`. Again: in the same home.
    void start(const QStringList &arguments);
    void type(const QString &line);
    void endInput();
    /// Whether the standard output comes to hold this.
    bool says(const QString &text);
    /// The exit status; -1 where it did not end by itself.
    int finish();

    /// Everything so far.
    QString output();
    QString errors();
    /// The lines of the standard output as JSON.
    QList<QJsonObject> answers();

    /// A file in its home with this content.
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
