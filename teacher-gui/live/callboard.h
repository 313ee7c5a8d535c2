// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/livecall.h"

#include <QTimer>

namespace chamada {

class TeacherClient;

/// The open calls of this teacher, as many as there are, kept true to the server: starts them, takes the news, and
/// after a lost connection finds out what has happened meanwhile. Reports are handed on, never kept here.
class CallBoard : public QObject {
    Q_OBJECT

public:
    explicit CallBoard(TeacherClient &client, QObject *parent = nullptr);

    const QList<LiveCall *> &calls() const { return m_calls; }
    LiveCall *callOf(ClassId classId) const;
    LiveCall *callById(const QString &id) const;

    void start(ClassId classId, const CallOptions &options);
    /// What of `reports` is still to be had: after a failed store, for example.
    void askForReports();
    /// At log-out: another teacher must not find them.
    void clear();

signals:
    /// In reply to `start`; the call was open already where `callAdded` did not come before.
    void started(chamada::LiveCall *call);
    void startRefused(chamada::ClassId classId, const chamada::Failure &failure);
    void callAdded(chamada::LiveCall *call);
    /// It is deleted afterwards.
    void callRemoved(chamada::LiveCall *call);
    /// Of a call that was just ended, or of one that ended while nobody looked. May come twice. Where this window had
    /// the call, it is removed afterwards.
    void reportReceived(const chamada::Report &report);
    /// The call is over, and its report went to another window.
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
    QList<QString> m_over; ///< ids of calls that are over and whose reports are not here yet
    QTimer m_again;
};

} // namespace chamada
