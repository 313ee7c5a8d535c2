// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "tests/forms/terminalprocess.h"
#include "tests/support/scriptedpeer.h"

#include <QMap>

#include <memory>

namespace chamada::test {

/// The teacher's program as a process, against a scripted server with one roster.
class RosterFixture {
public:
    RosterFixture();
    Q_DISABLE_COPY_MOVE(RosterFixture)

    /// Starts the program for a teacher, with these arguments; returns its exit status.
    int run(const QStringList &more);
    void start(const QStringList &more);
    QStringList lines() { return program.output().split(u'\n', Qt::SkipEmptyParts); }

    QMap<QString, QString> roster; ///< name by student
    ScriptedPeer peer;
    TerminalProcess program;

private:
    std::optional<QJsonObject> answer(const QJsonObject &request);
    QList<RosterLine> rosterLines() const;
};

} // namespace chamada::test
