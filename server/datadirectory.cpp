// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/datadirectory.h"

#include "server/security/ownerfile.h"
#include "server/serveroptions.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chamada {

std::variant<std::unique_ptr<DataDirectory>, QString> DataDirectory::open(const QString &path)
{
    if (!makeOwnerDirectory(path))
        return u"cannot use the data directory %1"_s.arg(path);
    std::unique_ptr<DataDirectory> directory(new DataDirectory(QDir(path).filePath(u"server.lock"_s)));
    // Stale only when the process that made it is gone, however old it is.
    directory->m_lock.setStaleLockTime(0);
    if (directory->m_lock.tryLock(0))
        return directory;
    if (directory->m_lock.error() == QLockFile::LockFailedError)
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

} // namespace chamada
