// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QFileDevice;

/// What the operating system gives a server, in one guarded place.
namespace chamada::os {

/// Files made from here on can be read by their owner alone.
void keepFilesPrivate();

/// As many descriptors as the system allows at most.
void raiseDescriptorLimit();

/// How many descriptors this process may have at once; nothing where there is no such limit.
std::optional<qint64> descriptorLimit();

/// A file that may grow no more is an error like a full disk, and not the end of the process.
void surviveFileLimit();

/// Calls back on the event loop when the process is asked to stop (SIGTERM, SIGINT, Ctrl+C).
void onStopRequest(QObject *context, std::function<void()> stop);

/// Names that were given in the directory stay given after a power cut.
bool syncDirectory(const QString &path);
/// What was written into the file stays written after a power cut.
bool syncFile(const QString &path);
/// The same for one that is open; also says whether all of it could be written, which QSaveFile::commit does not.
bool syncFile(QFileDevice &file);

/// Tells a file from another one that takes its name later; empty where there is none.
QString fileIdentity(const QString &path);

/// Reads one line without showing it, where standard input is a terminal.
QString readSecretLine(const QString &prompt);

} // namespace chamada::os
