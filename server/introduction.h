// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QSocketNotifier>

namespace chamada {

/// A connection of a balancer's that has not said yet whom it brings. It reads that header, and not a byte behind it.
class Introduction : public QObject {
    Q_OBJECT

public:
    Introduction(qintptr descriptor, const QHostAddress &balancer, qint64 since, QObject *parent);
    ~Introduction() override;

    qint64 since() const { return m_since; } ///< monotonic, ms
    /// The descriptor belongs to the caller from here on.
    qintptr take();

signals:
    void introduced(const QHostAddress &address);
    /// It has ended, or says something else.
    void failed();

private:
    void readOn();
    void finish();

    qintptr m_descriptor;
    QHostAddress m_balancer;
    qint64 m_since;
    QByteArray m_header;
    qsizetype m_size; ///< of the header, as far as that is known
    QSocketNotifier m_notifier;
};

} // namespace chamada
