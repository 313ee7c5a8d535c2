// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QFileDevice;

/// Operating system functions, the only place with platform guards for them.
namespace chamada::server::os {

/// Makes new files readable by their owner alone.
void keepFilesPrivate();

/// Raises the descriptor limit to the maximum that the system allows.
void raiseDescriptorLimit();

/// Returns the descriptor limit of this process, or nothing if there is none.
std::optional<qint64> descriptorLimit();

/// Makes an exceeded file size limit an error like a full disk, instead of a signal that ends the process.
void surviveFileLimit();

/// Calls back on the event loop when the process is asked to stop (SIGTERM, SIGINT, Ctrl+C).
void onStopRequest(QObject *context, std::function<void()> stop);

/// Syncs the names in a directory to disk. Returns whether it succeeded.
bool syncDirectory(const QString &path);
/// Syncs a file's contents to disk. Returns whether it succeeded.
bool syncFile(const QString &path);
/// Does the same for an open file. Also fails if not all data was written, which QSaveFile::commit does not check.
bool syncFile(QFileDevice &file);

/// Returns a text that distinguishes a file from a later one of the same name; empty if there is no file.
QString fileIdentity(const QString &path);

/// Reads one line from standard input, without echo if it is a terminal.
QString readSecretLine(const QString &prompt);

} // namespace chamada::server::os
