// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/device.h"

#include "common/domain/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QMessageAuthenticationCode>
#include <QNetworkInterface>
#include <QSysInfo>

#include <algorithm>

namespace chamada::student {

namespace {

/// Returns whether the manufacturer assigned the address (IEEE 802). Locally administered addresses, as of a
/// container's bridge or private Wi-Fi, change.
bool isOfHardware(const QString &address)
{
    constexpr int LocallyAdministered = 0x02;
    bool ok = false;
    const int firstByte = address.left(2).toInt(&ok, 16);
    return ok && !(firstByte & LocallyAdministered);
}

/// Returns the sorted MAC addresses of the network cards: machines cloned from one image differ in nothing else.
QByteArray networkAddresses()
{
    QByteArrayList addresses;
    for (const QNetworkInterface &card : QNetworkInterface::allInterfaces())
        if (card.type() != QNetworkInterface::Loopback && isOfHardware(card.hardwareAddress()))
            addresses.append(card.hardwareAddress().toLatin1());
    std::sort(addresses.begin(), addresses.end());
    return addresses.join();
}

} // namespace

QString deviceId()
{
    QMessageAuthenticationCode hash(QCryptographicHash::Sha256, "chamada device");
    // The home folder identifies the user: every platform has one, and users do not share it.
    for (const QByteArray &part : {QSysInfo::machineUniqueId(), QSysInfo::machineHostName().toUtf8(),
             networkAddresses(), QDir::homePath().toUtf8()}) {
        hash.addData(part);
        hash.addData(QByteArray(1, '\0'));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString placeName()
{
    return QSysInfo::machineHostName().left(textrule::shortText.max);
}

} // namespace chamada::student
