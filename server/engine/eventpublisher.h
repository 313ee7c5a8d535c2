// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/rooms.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace chamada::server {

/// Receives encoded events.
class Subscriber {
public:
    virtual ~Subscriber() = default;
    virtual void sendEvent(const QByteArray &line) = 0;
};

/// Publishes committed changes to watchers and followers, and messages to rooms. It batches changes and encodes each
/// event once for all receivers.
class EventPublisher : public QObject {
    Q_OBJECT

public:
    EventPublisher(const Calls &calls, Rooms &rooms, const Clock &clock, QObject *parent = nullptr);

    /// Enters a subscriber. Returns the number under which it is known until it leaves.
    VisitorNumber enter(Subscriber &subscriber);
    /// Removes the subscriber from all that it watches and follows, and from its room. It receives no more events,
    /// also of those that are being sent now. Idempotent.
    void leave(VisitorNumber visitor);

    enum class Devices { Untold, Told }; ///< whether events name the other user of a shared device

    /// Has no effect for a visitor that has left, as is true of `follow`.
    void watch(VisitorNumber visitor, ClassId classId, const CallId &call, Devices devices = Devices::Untold);
    void unwatch(VisitorNumber visitor, ClassId classId);
    void unwatchAll(VisitorNumber visitor);
    void follow(VisitorNumber visitor);
    void unfollow(VisitorNumber visitor);
    void deliver(const RoomMessage &message);

    void publish(const std::vector<Change> &changes);

private:
    struct Watched {
        ClassId classId;
        std::vector<VisitorNumber> watchers;
        std::vector<VisitorNumber> deviceWatchers; ///< watchers that learn who shares a device
        std::map<qint64, EntryRecord> stored; ///< by sequence: the latest state of each entry to publish
        QHash<StudentId, qint64> sequences;
        qint64 count = 0;
        std::optional<Moment> nextCode; ///< empty: no code
    };

    void note(const CallOpened &change);
    void note(const EntryStored &change);
    void note(const CallEnded &change);
    template <class Other> void note(const Other &) { } ///< accounts, rosters and erased reports cause no events
    void sendPresent();
    void sendPresent(const CallId &call);
    static void unwatch(Watched &watched, VisitorNumber visitor);
    void sendPresent(const Watched &watched, PresentEvent event);
    void sendCalls();
    void sendCodes();
    std::optional<QByteArray> codeLine(const CallId &call, Watched &watched);
    void scheduleCodes();
    QList<CallId> watchedCalls() const;
    void send(VisitorNumber visitor, const QByteArray &line);
    void send(const std::vector<VisitorNumber> &visitors, const QByteArray &line);

    const Calls &m_calls;
    Rooms &m_rooms;
    const Clock &m_clock;
    QHash<VisitorNumber, Subscriber *> m_subscribers;
    VisitorNumber m_lastNumber = 0;
    std::map<CallId, Watched> m_watched; ///< by call: a class may end one and start the next in the same turn
    std::vector<VisitorNumber> m_followers;
    std::map<ClassId, std::optional<OpenCall>> m_callNews; ///< nothing if the call was closed
    bool m_presentNews = false;
    QTimer m_presentPause;
    QTimer m_callsPause;
    QTimer m_codes;
};

} // namespace chamada::server
