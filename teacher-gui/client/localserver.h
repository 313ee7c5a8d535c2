// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serveraddress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace chamada::teacher {

/// The parsed output of a server since it started.
struct ServerOutput {
    std::optional<quint16> port; ///< set when the server is ready
    QString setupCode; ///< empty until it is printed, and if the server has an account already
    QString complaint; ///< why the server ended

    static ServerOutput fromText(const QString &output, const QString &errors);
};

/// Starts `chamada-server` on this computer as a detached process. The server stays when the window closes or crashes,
/// because students may be answering. Its output goes into files, which this class reads. A server that runs already is
/// used again.
class LocalServer : public QObject {
    Q_OBJECT

public:
    enum class Problem { NotInstalled, DidNotStart };

    struct Places {
        QString data; ///< the data directory of the server
        QString output; ///< a file for the server's output
        QStringList programs; ///< tried in order; a name without a folder is searched on the PATH
    };

    explicit LocalServer(Places places, QObject *parent = nullptr);

    /// Returns the candidates beside this program, in a build tree and on the PATH.
    static QStringList usualPrograms();

    void start();

signals:
    void started(const chamada::ServerAddress &address);
    /// Emitted a moment after `started` if the server has no account yet.
    void setupCodeFound(const QString &code);
    /// `detail` is the server's own message, if any.
    void failed(chamada::teacher::LocalServer::Problem problem, const QString &detail);

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

} // namespace chamada::teacher
