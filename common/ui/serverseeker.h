// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serversearch.h"

namespace chamada {

/// Finds a server where there is no window to choose one in: the named one, else the known ones and those that answer
/// on the network. It tells at most once why there is none, after every way was tried.
class ServerSeeker : public QObject {
    Q_OBJECT

public:
    explicit ServerSeeker(ServerSearch &search, QObject *parent = nullptr);

    /// With a server: that one and no other. Otherwise `usual`, if any, and what the search finds.
    void begin(const std::optional<ServerAddress> &named, const std::optional<ServerAddress> &usual,
        ServerSearch::FirstUse firstUse);

signals:
    void failed(const QString &why);

private:
    void check();
    QString whyNone() const;

    ServerSearch &m_search;
    bool m_hasFailed = false;
};

} // namespace chamada
