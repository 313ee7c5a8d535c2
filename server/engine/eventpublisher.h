// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/rooms.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace chamada {

/// Receives encoded events.
class Subscriber {
public:
    virtual ~Subscriber() = default;
    virtual void tell(const QByteArray &line) = 0;
};

/// Publishes committed changes to watchers and followers, and messages to rooms. It batches changes and encodes each
/// event once for all receivers.
class EventPublisher : public QObject {
    Q_OBJECT

public:
    EventPublisher(const Calls &calls, Rooms &rooms, const Clock &clock, QObject *parent = nullptr);

    enum class Devices { Untold, Told }; ///< whether events name the other user of a shared device

    void watch(Subscriber *listener, ClassId classId, const QString &call, Devices devices = Devices::Untold);
    void unwatch(Subscriber *listener, ClassId classId);
    void unwatchAll(Subscriber *listener);
    void follow(Subscriber *listener);
    void unfollow(Subscriber *listener);
    void forget(Subscriber *listener); ///< also leaves its room
    void deliver(const RoomMessage &message);

    void publish(const std::vector<Change> &changes);

private:
    struct Watched {
        ClassId classId;
        std::vector<Subscriber *> watchers;
        std::vector<Subscriber *> curious; ///< watchers that learn who shares a device
        std::map<qint64, EntryRecord> stored; ///< by sequence: the latest state of each entry to publish
        QHash<StudentId, qint64> sequences;
        qint64 count = 0;
        qint64 nextCode = 0; ///< monotonic, ms; 0: no code
    };

    void note(const CallOpened &change);
    void note(const EntryStored &change);
    void note(const CallEnded &change);
    template <class Other> void note(const Other &) { } ///< accounts, rosters and erased reports cause no events
    void tellPresent();
    void tellPresent(const QString &call);
    static void leave(Watched &watched, Subscriber *listener);
    static void tellPresent(const Watched &watched, PresentEvent event);
    void tellCalls();
    void tellCodes();
    std::optional<QByteArray> codeLine(const QString &call, Watched &watched);
    void scheduleCodes();
    QStringList watchedCalls() const;
    static void tell(const std::vector<Subscriber *> &listeners, const QByteArray &line);

    const Calls &m_calls;
    Rooms &m_rooms;
    const Clock &m_clock;
    std::map<QString, Watched> m_watched; ///< by call: a class may end one and start the next in the same turn
    std::vector<Subscriber *> m_followers;
    std::map<ClassId, std::optional<OpenCall>> m_callNews; ///< nothing if the call was closed
    bool m_presentNews = false;
    QTimer m_presentPause;
    QTimer m_callsPause;
    QTimer m_codes;
};

} // namespace chamada
