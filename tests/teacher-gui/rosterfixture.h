// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/endtoend/serverprocess.h"
#include "tests/teacher-gui/teacherfixture.h"

class QTableView;

namespace chamada::test {

/// The page of the classes and their rosters, in a window on a real or a scripted server.
class RosterFixture : public TeacherFixture {
public:
    void openOnServer();
    void openOnScript();
    void openClass(const QString &number);
    /// Drops a file onto the page.
    void drop(const QByteArray &bytes, const QString &name = QStringLiteral("turma.csv"));
    /// Drops a file that is there, and does not wait until it is read.
    void dropFile(const QString &path);
    /// Drops a file that is there, and waits until it is read.
    void dropAndRead(const QString &path);
    QTableView *list() const;
    /// Returns the rows of the list, such as "2023001 Ana".
    QStringList listed() const;
    void add(const QString &student, const QString &name);

private:
    std::unique_ptr<ServerProcess> m_server;
};

} // namespace chamada::test
