// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/storageplace.h"

#include <QByteArray>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace chamada::teacher {

bool isLostAtReboot(const QByteArray &fileSystemType)
{
    // Live systems and lab machines that reset at boot keep the user's files on one of these.
    constexpr std::array<QByteArrayView, 6> volatileTypes{"tmpfs", "ramfs", "rootfs", "overlay", "aufs", "unionfs"};
    return std::any_of(volatileTypes.begin(), volatileTypes.end(),
        [&](QByteArrayView type) { return fileSystemType.compare(type, Qt::CaseInsensitive) == 0; });
}

bool isLostAtReboot(const QString &path)
{
    QString existing = QFileInfo(path).absoluteFilePath();
    while (!QFileInfo::exists(existing) && QFileInfo(existing).absolutePath() != existing)
        existing = QFileInfo(existing).absolutePath();
    return isLostAtReboot(QStorageInfo(existing).fileSystemType());
}

} // namespace chamada::teacher
