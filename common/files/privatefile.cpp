// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/files/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chamada {

namespace {

constexpr QFile::Permissions OwnerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions OwnerFolder = OwnerFile | QFile::ExeOwner;

} // namespace

bool makePrivateFolder(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(QDir().absoluteFilePath(folder)));
    if (info.exists())
        return info.isDir();
    const bool isTop = info.absolutePath() == info.absoluteFilePath(); // the root of a missing drive
    return !isTop && makePrivateFolder(info.absolutePath()) && QDir().mkdir(info.absoluteFilePath(), OwnerFolder);
}

bool makePrivateFile(const QString &file)
{
    if (QFileInfo::exists(file))
        return true;
    // Sets the permissions at creation, so that other users can never open the file.
    return makePrivateFolder(QFileInfo(file).absolutePath())
        && QFile(file).open(QIODevice::WriteOnly | QIODevice::NewOnly, OwnerFile);
}

QString madePrivate(const QString &file)
{
    makePrivateFile(file);
    return file;
}

} // namespace chamada
