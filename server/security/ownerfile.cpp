// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/ownerfile.h"

#include "server/system.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace chamada {

bool makeOwnerDirectory(const QString &directory)
{
    return QDir().mkpath(directory)
        && QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool writeOwnerFile(const QString &file, const QByteArray &contents)
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && out.write(contents) == contents.size() && out.commit() && os::syncDirectory(QFileInfo(file).path());
}

} // namespace chamada
