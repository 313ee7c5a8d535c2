// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/server/callsfixture.h"
#include "tests/server/recordingsubscriber.h"

namespace chamada::test {

/// The rules with an event publisher.
struct EventsFixture : CallsFixture {
    server::EventPublisher publisher{calls, rooms, clock};

    void publish() { publisher.publish(log.takeChanges()); }
    CallId watchedCall(const RecordingSubscriber &ear, int number, const CallOptions &options = {},
        server::EventPublisher::Devices devices = server::EventPublisher::Devices::Untold)
    {
        const CallId id = start(number, options);
        publish();
        publisher.watch(ear.number, classOf(number), id, devices);
        return id;
    }
};

} // namespace chamada::test
