// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QSocketNotifier>

namespace chamada {

/// A connection that is not let in yet, because its first byte has not come, or others are before it: it costs a
/// descriptor and this object, nothing more.
class Doorstep : public QObject {
    Q_OBJECT

public:
    Doorstep(qintptr descriptor, const QHostAddress &address, qint64 since, QObject *parent);
    ~Doorstep() override;

    const QHostAddress &address() const { return m_address; }
    qint64 since() const { return m_since; } ///< monotonic, ms
    qintptr descriptor() const { return m_descriptor; }
    /// It has knocked, and what keeps it waiting is not its own doing.
    bool isInQueue() const { return m_isInQueue; }
    void queueUp();
    /// The descriptor belongs to the caller from here on.
    qintptr take();

signals:
    /// Its first byte is here (or its end).
    void knocked();

private:
    qintptr m_descriptor;
    QHostAddress m_address;
    qint64 m_since;
    bool m_isInQueue = false;
    QSocketNotifier m_notifier;
};

} // namespace chamada
