// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "tests/support/scriptedpeer.h"

#include <QHash>

namespace chamada::test {

/// A teacher's calls as a server keeps them, without any rule: answers `start`, `mine`, `watch`, `mark`, `end`,
/// `reports`, `received` and the rosters on a scripted peer, so that a window can be driven through a whole lecture.
/// Whatever is said in a room is heard by one.
class FakeCalls {
public:
    explicit FakeCalls(ScriptedPeer &peer);

    static Timestamp at(const QString &timeOfDay);
    static Entry entry(const QString &student, const QString &timeOfDay, const QString &name = {});
    static Report report(int classNumber, const QString &id, const QList<Entry> &entries);

    /// As if a window that is gone now had started it.
    void open(int classNumber, const QString &title = {});
    /// A student answers; watchers are told.
    void arrive(int classNumber, const Entry &entry);
    /// The same while nobody is told: the connection is down.
    void arriveUnseen(int classNumber, const Entry &entry);
    /// Ended by its timer, or by another window. The report waits to be asked for.
    void endByServer(int classNumber);
    /// Who is on a class's roster, by student.
    void setRoster(int classNumber, const QList<RosterLine> &lines) { m_rosters.insert(classNumber, lines); }
    const QList<RosterLine> &rosterOf(int classNumber) { return m_rosters[classNumber]; }
    static RosterLine line(const QString &student, const QString &name);
    void addReport(const Report &report) { m_reports.append(report); }

    const QList<Entry> &entriesOf(int classNumber) { return m_open[classNumber].entries; }
    const QList<Report> &unconfirmed() const { return m_reports; }
    bool isOpen(int classNumber) const { return m_open.contains(classNumber); }

private:
    struct Call {
        QString id;
        QString title;
        QList<Entry> entries;
        QHash<StudentId, Entry> removed;
    };

    std::optional<QJsonObject> answer(const QJsonObject &request);
    QJsonObject start(const QJsonObject &request);
    QJsonObject mine() const;
    QJsonObject watch(int classNumber) const;
    QJsonObject mark(const QJsonObject &request);
    void enter(int classNumber, const Entry &entry);
    std::optional<QJsonObject> roster(const QString &op, const QJsonObject &request);
    QJsonObject end(int classNumber);
    Report close(int classNumber);
    void tell(int classNumber, const QList<Entry> &added, const QList<StudentId> &removed);

    ScriptedPeer &m_peer;
    QHash<int, Call> m_open;
    QHash<int, QList<RosterLine>> m_rosters;
    QList<Report> m_reports;
};

} // namespace chamada::test
