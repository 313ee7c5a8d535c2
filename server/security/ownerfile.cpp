// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/ownerfile.h"

#include "server/os/system.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace chamada::server {

bool makeDirectory(const QString &directory)
{
    const bool wasThere = QFileInfo(directory).isDir();
    const QString above = QFileInfo(QDir::cleanPath(directory)).absolutePath();
    if (!wasThere && !(makeDirectory(above) && QDir().mkpath(directory)))
        return false;
    // An existing directory is synced too: its creator may have crashed before this. Then a failure is tolerated.
    return os::syncDirectory(above) || wasThere;
}

bool makeOwnerDirectory(const QString &directory)
{
    return makeDirectory(directory)
        && QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool writeOwnerFile(const QString &file, const QByteArray &contents)
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && out.write(contents) == contents.size() && os::syncFile(out) && out.commit()
        && os::syncDirectory(QFileInfo(file).path());
}

} // namespace chamada::server
