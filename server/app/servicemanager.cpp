// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/servicemanager.h"

#ifdef CHAMADA_SYSTEMD
#include <systemd/sd-daemon.h>
#endif

#include <chrono>

namespace chamada::server {

namespace {

#ifdef CHAMADA_SYSTEMD

void tell(const QByteArray &state)
{
    sd_notify(0, state.constData());
}

/// Returns systemd's watchdog timeout; 0: none.
std::chrono::microseconds patience()
{
    uint64_t microseconds = 0;
    return std::chrono::microseconds(sd_watchdog_enabled(0, &microseconds) > 0 ? microseconds : 0);
}

#else

void tell(const QByteArray &) { }

std::chrono::microseconds patience()
{
    return {};
}

#endif

} // namespace

ServiceManager::ServiceManager(QObject *parent)
    : QObject(parent)
{
    connect(&m_alive, &QTimer::timeout, this, [] { tell("WATCHDOG=1"); });
}

void ServiceManager::tellReady(const QString &status)
{
    tell("READY=1\nSTATUS=" + status.toUtf8());
    if (const auto limit = patience(); limit.count() > 0)
        m_alive.start(std::chrono::duration_cast<std::chrono::milliseconds>(limit / 2));
}

void ServiceManager::tellStopping()
{
    tell("STOPPING=1");
}

} // namespace chamada::server
