// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/ownerfile.h"

#include "server/system.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace chamada {

bool makeDirectory(const QString &directory)
{
    const bool wasThere = QFileInfo(directory).isDir();
    const QString above = QFileInfo(QDir::cleanPath(directory)).absolutePath();
    if (!wasThere && !(makeDirectory(above) && QDir().mkpath(directory)))
        return false;
    // Also when it was there, for who made it may have been cut off before this. Then it may be out of reach as well.
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

} // namespace chamada
