// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

namespace chamada {

/// Tells the system's service manager (systemd) that the server is ready, alive and about to stop. Where there is none
/// it does nothing.
class ServiceManager : public QObject {
    Q_OBJECT

public:
    explicit ServiceManager(QObject *parent = nullptr);

    /// `status` is what `systemctl status` shows. From here on it is told that the event loop turns, twice in the time
    /// after which it would start the server anew.
    void tellReady(const QString &status);
    void tellStopping();

private:
    QTimer m_alive;
};

} // namespace chamada
