// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

namespace chamada::server {

/// Notifies the service manager (systemd) that the server is ready, alive or about to stop. Does nothing if there is
/// none.
class ServiceManager : public QObject {
    Q_OBJECT

public:
    explicit ServiceManager(QObject *parent = nullptr);

    /// Reports that the server is ready; `systemctl status` shows `status`. From then on the event loop notifies the
    /// watchdog twice per timeout.
    void tellReady(const QString &status);
    void tellStopping();

private:
    QTimer m_alive;
};

} // namespace chamada::server
