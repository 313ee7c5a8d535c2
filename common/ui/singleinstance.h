// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"

#include <QLocalServer>

class QLocalSocket;
class QWidget;

namespace chamada {

/// Keeps a program to one window per user: later starts pass their link to the first one and exit.
/// Only the same user can connect; the only data passed is a link's text, or nothing.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// `socket`: the full path of the local socket that the instances share.
    explicit SingleInstance(QString socket, QObject *parent = nullptr);

    /// Returns the default socket path, one for each program, settings folder and display.
    static QString usualSocket(WindowKind kind);

    /// Passes the link to the first window. Returns false if there is none or it does not answer: then open a window.
    bool handOver(const QString &link) const;
    /// Makes this the first window. Returns false if there already is one.
    bool listen();

signals:
    void startedAgain(const QString &link);

private:
    void greet();
    void read(QLocalSocket &further);

    QString m_socket;
    QLocalServer m_server;
};

/// Brings the window to the front, as far as the desktop allows.
void bringForward(QWidget &window);

} // namespace chamada
