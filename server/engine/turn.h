// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/changelog.h"
#include "server/store/store.h"

#include <QObject>

#include <deque>
#include <functional>
#include <vector>

namespace chamada::server {

class EventPublisher;

/// A source of requests that are processed in turns: its requests come in with `process`, and its replies go out with
/// `release`.
class Participant {
public:
    virtual ~Participant() = default;

    /// How much of a turn a participant gets.
    enum class Share {
        First, ///< after it has just sent something: a few requests
        Further, ///< after its first share, if it has more
    };

    /// With a shared store: reads the requests of the next share and adds what they may change. It may be called more
    /// than once before that share is processed.
    virtual void collect(Share, LockSet &) { }
    /// Processes some of the pending requests (after a `collect`, those that it has read) and holds the replies back.
    /// Returns whether more are pending.
    virtual bool process(Share share) = 0;
    /// Ends the turn: sends the replies if what they say is on disk, else sends failures.
    virtual void release(bool stored) = 0;

private:
    friend class Turn;
    bool m_isReady = false; ///< waits for a turn
};

/// One turn of the event loop is one transaction: requests are decided, written once, and only then answered. While a
/// commit is pending, the next turn waits, and what arrives meanwhile stays unread.
///
/// A turn is short under any load: first each participant that has just sent something gets a small share, then those
/// with more continue where the last turn stopped, as long as a turn may last. So one request waits for one turn,
/// however many thousands others send.
///
/// With a shared store, the turn first locks what it may change and learns what other servers have changed meanwhile.
class Turn : public QObject {
    Q_OBJECT

public:
    Turn(Store &store, ChangeLog &log, EventPublisher &publisher, QObject *parent = nullptr);

    /// Queues a participant that has requests.
    void enqueue(Participant *participant);
    /// Runs a job of the server's own within a turn.
    void post(std::function<void()> job);
    /// Schedules a turn that learns what other servers have changed, even if it has nothing else to do.
    void refresh();
    /// Removes a participant that is about to be destroyed.
    void forget(Participant *participant);

signals:
    /// Other servers have committed this; it must be applied before anything is decided.
    void learned(const chamada::server::RemoteChanges &remote);
    /// The changes of a turn go to the store.
    void committing();
    /// A turn is over: its changes are stored, or were undone for the reason in `error`.
    void finished(bool stored, const std::vector<chamada::server::Change> &changes, const QString &error);

private:
    struct Part {
        Participant *participant; ///< null: removed meanwhile
        Participant::Share share;
        bool hasMore = false;
    };

    void schedule();
    void run();
    void beginShared();
    void onBegun(bool ok, const RemoteChanges &remote, const QString &error);
    void decide();
    void add(Participant *participant, Participant::Share share);
    void processAll();
    void processFurther();
    void store();
    void queueFurther();
    void onCommitted(bool stored, const QString &error);

    Store &m_store;
    ChangeLog &m_log;
    EventPublisher &m_publisher;
    std::vector<Participant *> m_ready; ///< waiting for their first share
    std::deque<Participant *> m_further; ///< waiting for a further share, the longest waiting first
    std::vector<Part> m_parts; ///< of the current turn
    std::vector<std::function<void()>> m_jobs;
    std::vector<std::function<void()>> m_jobsNow; ///< of the current turn
    bool m_scheduled = false;
    bool m_committing = false;
    bool m_isStoring = false; ///< in a shared store, which takes a while
    bool m_isStale = false; ///< other servers have changed something
};

} // namespace chamada::server
