// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/core/livecall.h"

#include <QTimer>

namespace chamada::teacher {

class TeacherClient;

/// The open calls of this teacher, kept in sync with the server: starts them, applies events, and asks for missed
/// changes after a lost connection. It forwards reports and never keeps them.
class OpenCalls : public QObject {
    Q_OBJECT

public:
    explicit OpenCalls(TeacherClient &client, QObject *parent = nullptr);

    const QList<LiveCall *> &calls() const { return m_calls; }
    LiveCall *callOf(ClassId classId) const;
    LiveCall *callById(const CallId &id) const;

    void start(ClassId classId, const CallOptions &options);
    /// Requests the reports that the server still holds, for example after a failed store.
    void askForReports();
    /// Removes all calls at logout: another teacher must not find them.
    void clear();

signals:
    /// Emitted in reply to `start`. Without a preceding `callAdded` the call was open already.
    void started(chamada::teacher::LiveCall *call);
    void startRefused(chamada::ClassId classId, const chamada::Failure &failure);
    void callAdded(chamada::teacher::LiveCall *call);
    /// Emitted before the call is deleted.
    void callRemoved(chamada::teacher::LiveCall *call);
    /// Emitted for a call that was just ended, or that ended unobserved. May come twice. If this window has the call,
    /// it is removed afterwards.
    void reportReceived(const chamada::Report &report);
    /// Emitted when the call is over and another window got its report.
    void endedElsewhere(chamada::ClassId classId);

private:
    void resync();
    void onMine(const MineReply &reply);
    void onReports(const ReportsReply &reply);
    void onStarted(const StartReply &reply, const QString &title);
    void onEvent(const Event &event);
    LiveCall *add(const OwnCall &own);
    void remove(LiveCall *call);
    void handOn(const Report &report);
    void tryAgainLater(const Failure &failure);

    TeacherClient &m_client;
    QList<LiveCall *> m_calls;
    QList<CallId> m_over; ///< ended calls whose reports are not here yet
    QTimer m_again;
};

} // namespace chamada::teacher
