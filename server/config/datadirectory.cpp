// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/config/datadirectory.h"

#include "server/config/serveroptions.h"
#include "server/security/ownerfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

/// Returns whether a power cut truncated the lock file: complete contents end with a line feed.
bool isCutOff(const QLockFile &lock)
{
    QFile file(lock.fileName());
    return file.open(QIODevice::ReadOnly) && !file.readAll().endsWith('\n');
}

/// Returns whether the lock names this very process, which holds none. An earlier process with the same id left it, as
/// happens to the first process of a container after each start.
bool isNamesake(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&pid, &host, &program) && pid == QCoreApplication::applicationPid()
        && (host.isEmpty() || host == QSysInfo::machineHostName()); // the file may be truncated before the host
}

/// Removes a lock that was left behind. A held lock cannot be removed. Returns whether one was removed.
bool removeLeftBehind(QLockFile &lock)
{
    // Qt takes a second lock while it removes a stale one.
    QLockFile removal(lock.fileName() + u".rmlock"_s);
    const bool removed = isCutOff(removal) && removal.removeStaleLockFile();
    return ((isCutOff(lock) || isNamesake(lock)) && lock.removeStaleLockFile()) || removed;
}

} // namespace

std::variant<std::unique_ptr<DataDirectory>, QString> DataDirectory::open(const QString &path)
{
    if (!makeOwnerDirectory(path))
        return u"cannot use the data directory %1"_s.arg(path);
    std::unique_ptr<DataDirectory> directory(new DataDirectory(QDir(path).filePath(u"server.lock"_s)));
    // A lock is stale only if its process has ended, however old it is.
    directory->m_lock.setStaleLockTime(0);
    QLockFile &lock = directory->m_lock;
    if (lock.tryLock(0) || (removeLeftBehind(lock) && lock.tryLock(0)))
        return directory;
    if (lock.error() == QLockFile::LockFailedError)
        return u"another chamada-server uses the data directory %1"_s.arg(path);
    return u"cannot write in the data directory %1"_s.arg(path);
}

bool isInDataDirectory(const ServerOptions &options, const QString &file)
{
    const QString folder = QFileInfo(QFileInfo(file).absolutePath()).canonicalFilePath();
    const QString data = QFileInfo(options.dataDirectory).canonicalFilePath();
    return !data.isEmpty() && QString(folder + u'/').startsWith(data + u'/');
}

QString databaseFile(const ServerOptions &options)
{
    const QString named = options.database.section(u':', 1);
    return named.isEmpty() ? QDir(options.dataDirectory).filePath(u"chamada.sqlite"_s) : named;
}

} // namespace chamada::server
