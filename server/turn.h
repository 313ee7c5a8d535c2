// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/changelog.h"
#include "server/store/store.h"

#include <QObject>

#include <deque>
#include <functional>
#include <vector>

namespace chamada {

class News;

/// Someone who has requests to be looked at in turns.
class Participant {
public:
    virtual ~Participant() = default;

    /// How much of a turn one may have.
    enum class Share {
        First, ///< of who has just sent something: a question or two
        Further, ///< of who had their first share and has more
    };

    /// Where servers share a store: reads what the next share will be and says what it may change. Perhaps more than
    /// once before it is taken.
    virtual void prepare(Share, Scopes &) { }
    /// Looks at some of the requests that are here (where there was a `prepare`, at those that it has read) and holds
    /// the answers back. Returns whether more are here.
    virtual bool takePart(Share share) = 0;
    /// The turn is over: sends the answers if what they say is on disk, else says that it is not.
    virtual void release(bool stored) = 0;

private:
    friend class Turn;
    bool m_isReady = false; ///< waits for a turn
};

/// One turn of the loop is one transaction: what was read is decided, written once, and only then answered.
/// While a commit is under way the next turn waits; what arrives meanwhile stays unread.
///
/// A turn is short whoever comes: first everyone who has just sent something has a small share, then those who sent
/// more than that go on where the last turn stopped, for as long as a turn may last. So one question waits for one
/// turn, however many others send thousands.
///
/// Where servers share the store, the turn first takes what it may change for itself alone, and learns what others have
/// changed meanwhile.
class Turn : public QObject {
    Q_OBJECT

public:
    Turn(Store &store, ChangeLog &log, News &news, QObject *parent = nullptr);

    /// The participant has something to be looked at.
    void enqueue(Participant *participant);
    /// Something of the server's own to do within a turn.
    void post(std::function<void()> job);
    /// Others have changed something: a turn with nothing else to do learns of it.
    void refresh();
    /// The participant is about to go.
    void forget(Participant *participant);

signals:
    /// Others have committed this; nothing is decided before it is known.
    void learned(const chamada::Elsewhere &elsewhere);
    /// What was decided in a turn goes to the store.
    void committing();
    /// A turn is over. Its changes are stored, or were taken back, with why in `error`.
    void finished(bool stored, const std::vector<chamada::Change> &changes, const QString &error);

private:
    struct Taking {
        Participant *participant; ///< null: gone meanwhile
        Participant::Share share;
        bool hasMore = false;
    };

    void schedule();
    void run();
    void beginShared();
    void onBegun(bool ok, const Elsewhere &elsewhere, const QString &error);
    void decide();
    void take(Participant *participant, Participant::Share share);
    void takePrepared();
    void takeFurther();
    void store();
    void queueWhoHasMore();
    void onCommitted(bool stored, const QString &error);

    Store &m_store;
    ChangeLog &m_log;
    News &m_news;
    std::vector<Participant *> m_ready; ///< for their first share
    std::deque<Participant *> m_further; ///< with more than that, who waits longest first
    std::vector<Taking> m_taking; ///< in the turn under way
    std::vector<std::function<void()>> m_jobs;
    std::vector<std::function<void()>> m_jobsNow; ///< of the turn under way
    bool m_scheduled = false;
    bool m_committing = false;
    bool m_isStoring = false; ///< in a shared store, which takes a while
    bool m_isStale = false; ///< others have changed something
};

} // namespace chamada
