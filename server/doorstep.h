// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QSocketNotifier>

namespace chamada {

/// A connection whose first byte has not come yet: it costs a descriptor and this object, nothing more.
class Doorstep : public QObject {
    Q_OBJECT

public:
    Doorstep(qintptr descriptor, QHostAddress address, qint64 since, QObject *parent);
    ~Doorstep() override;

    const QHostAddress &address() const { return m_address; }
    qint64 since() const { return m_since; } ///< monotonic, ms
    /// The descriptor belongs to the caller from here on.
    qintptr take();

signals:
    /// Its first byte is here (or its end).
    void knocked();

private:
    qintptr m_descriptor;
    QHostAddress m_address;
    qint64 m_since;
    QSocketNotifier m_notifier;
};

} // namespace chamada
