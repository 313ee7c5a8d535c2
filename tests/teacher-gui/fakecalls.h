// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "tests/support/scriptedpeer.h"

#include <QHash>

namespace chamada::test {

/// Simulates a teacher's calls on a scripted peer, without any rule: answers `start`, `mine`, `watch`, `mark`, `end`,
/// `reports`, `received` and the roster requests, so that a window can go through a whole lecture. Every message in a
/// room has one recipient.
class FakeCalls {
public:
    explicit FakeCalls(ScriptedPeer &peer);

    static Timestamp at(const QString &timeOfDay);
    static Entry entry(const QString &student, const QString &timeOfDay, const QString &name = {});
    static CallId idOf(int classNumber); ///< of the class's open call
    static Report report(int classNumber, const CallId &id, const QList<Entry> &entries);

    /// Opens a call as if an earlier window had started it.
    void open(int classNumber, const QString &title = {});
    /// Adds the entry of a student and notifies watchers.
    void arrive(int classNumber, const Entry &entry);
    /// Adds an entry without notifying anybody, as if the connection were down.
    void arriveUnseen(int classNumber, const Entry &entry);
    /// Ends the call, as its timer or another window would. The report waits until it is requested.
    void endByServer(int classNumber);
    /// Sets the roster of a class.
    void setRoster(int classNumber, const QList<RosterLine> &lines) { m_rosters.insert(classNumber, lines); }
    const QList<RosterLine> &rosterOf(int classNumber) { return m_rosters[classNumber]; }
    /// Sets the classes that the server knows of the account.
    void setClasses(const QList<TaughtClass> &classes) { m_classes = classes; }
    static RosterLine line(const QString &student, const QString &name);
    void addReport(const Report &report) { m_reports.append(report); }

    const QList<Entry> &entriesOf(int classNumber) { return m_open[classNumber].entries; }
    const QList<Report> &unconfirmed() const { return m_reports; }
    bool isOpen(int classNumber) const { return m_open.contains(classNumber); }

private:
    struct Call {
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
    QList<TaughtClass> m_classes;
    QList<Report> m_reports;
};

} // namespace chamada::test
