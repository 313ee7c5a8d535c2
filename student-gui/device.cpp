// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/device.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSysInfo>

namespace chamada {

namespace {

constexpr qsizetype MaxPlace = 64; // characters, by the protocol

} // namespace

QString deviceId()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // The home folder stands for the user: each platform has one, and none lends its own to another.
    for (const QByteArray &part :
        {QSysInfo::machineUniqueId(), QSysInfo::machineHostName().toUtf8(), QDir::homePath().toUtf8()}) {
        hash.addData(part);
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString placeName()
{
    return QSysInfo::machineHostName().left(MaxPlace);
}

} // namespace chamada
