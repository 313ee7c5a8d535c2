// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

/// What the operating system gives a server, in one guarded place.
namespace chamada::os {

/// Files made from here on can be read by their owner alone.
void keepFilesPrivate();

/// As many descriptors as the system allows at most.
void raiseDescriptorLimit();

/// Calls back on the event loop when the process is asked to stop (SIGTERM, SIGINT, Ctrl+C).
void onStopRequest(QObject *context, std::function<void()> stop);

/// Reads one line without showing it, where standard input is a terminal.
QString readSecretLine(const QString &prompt);

} // namespace chamada::os
