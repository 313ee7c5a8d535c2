// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"

#include <QLocalServer>

class QLocalSocket;
class QWidget;

namespace chamada {

/// The first of a program's windows of this user hears of every further start, and the further ones hand over what they
/// were started with and end. Nobody but the user reaches it; what is handed over is a link's text, or nothing.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// `socket`: the full path by which the windows find each other.
    explicit SingleInstance(QString socket, QObject *parent = nullptr);

    /// One for each program, folder of settings and display.
    static QString usualSocket(WindowKind kind);

    /// Tells the first window. False where there is none, or it does not answer: this one is to open then.
    bool handOver(const QString &link) const;
    /// From now on this is the first window, unless there is one.
    bool listen();

signals:
    void startedAgain(const QString &link);

private:
    void greet();
    void read(QLocalSocket &further);

    QString m_socket;
    QLocalServer m_server;
};

/// In front of the other windows, as far as the desktop allows.
void bringForward(QWidget &window);

} // namespace chamada
