// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/networks.h"

#include <QObject>

#include <unordered_set>

namespace chamada {

class Introduction;

/// Says of each connection whom it comes from: what the system says, or, where balancers were named, what one of them
/// says. Nobody else is let through then.
class Reception : public QObject {
    Q_OBJECT

public:
    explicit Reception(Networks balancers, QObject *parent = nullptr);
    ~Reception() override;

    void receive(qintptr descriptor, qint64 now);
    /// Those that have not been introduced yet.
    qsizetype count() const { return static_cast<qsizetype>(m_introductions.size()); }
    /// Called now and then: closes those whose balancer takes too long.
    void checkDeadlines(qint64 now);
    void closeAll();

signals:
    void arrived(qintptr descriptor, const QHostAddress &address);

private:
    void waitFor(Introduction *introduction);
    void forget(Introduction *introduction);

    Networks m_balancers;
    std::unordered_set<Introduction *> m_introductions;
};

} // namespace chamada
