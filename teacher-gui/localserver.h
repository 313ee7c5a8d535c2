// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace chamada {

/// What a server has printed since it started, and what that tells.
struct ServerOutput {
    std::optional<quint16> port; ///< it is ready
    QString setupCode; ///< empty until it is printed, and where there is an account already
    QString complaint; ///< why it ended

    static ServerOutput fromText(const QString &output, const QString &errors);
};

/// Starts `chamada-server` on this computer as a process of its own. It stays when the window closes or crashes,
/// because students may be answering; what it prints goes into files, which is how this class listens to it. One that
/// runs already is used again.
class LocalServer : public QObject {
    Q_OBJECT

public:
    enum class Problem { NotInstalled, DidNotStart };

    struct Places {
        QString data; ///< a folder, the server's own
        QString output; ///< a file for what it prints
        QStringList programs; ///< tried in order; of a name without a folder the PATH is searched
    };

    explicit LocalServer(Places places, QObject *parent = nullptr);

    /// Beside this program, in a build tree, on the PATH.
    static QStringList usualPrograms();

    void start();

signals:
    void started(const chamada::ServerAddress &address);
    /// It has no account yet; this comes a moment after `started`.
    void setupCodeFound(const QString &code);
    /// `detail` is what the server itself said, if anything.
    void failed(chamada::LocalServer::Problem problem, const QString &detail);

private:
    QString program() const;
    void launch();
    void poll();
    void fail(Problem problem, const QString &detail);
    ServerOutput output() const;
    QString errorFile() const { return m_places.output + QStringLiteral(".errors"); }

    Places m_places;
    QTimer m_poll;
    QElapsedTimer m_since;
    bool m_ready = false;
};

} // namespace chamada
