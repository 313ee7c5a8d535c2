// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverselection.h"

namespace chamada {

/// Finds a server without a window: the named one, otherwise known ones and those that answer on the network. It
/// reports a failure at most once, after every way was tried.
class ServerResolver : public QObject {
    Q_OBJECT

public:
    explicit ServerResolver(ServerSelection &search, QObject *parent = nullptr);

    /// Tries `named` and no other server. Without it, tries `usual`, if any, and the search.
    void begin(const std::optional<ServerAddress> &named, const std::optional<ServerAddress> &usual,
        ServerSelection::FirstUse firstUse);

signals:
    void failed(const QString &why);

private:
    void check();
    QString whyNone() const;

    ServerSelection &m_search;
    bool m_hasFailed = false;
};

} // namespace chamada
