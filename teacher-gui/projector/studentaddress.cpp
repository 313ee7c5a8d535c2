// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/projector/studentaddress.h"

#include <QNetworkInterface>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

bool isThisComputer(const QString &host)
{
    return QHostAddress(host).isLoopback() || host.compare("localhost"_L1, Qt::CaseInsensitive) == 0;
}

bool isShort(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

} // namespace

ServerAddress addressForStudents(const ServerAddress &connected, const QList<QHostAddress> &own)
{
    if (own.isEmpty() || !isThisComputer(connected.host))
        return connected;
    return {own.first().toString(), connected.port};
}

QList<QHostAddress> ownAddresses()
{
    QList<QHostAddress> addresses;
    for (const QNetworkInterface &card : QNetworkInterface::allInterfaces()) {
        if (!card.flags().testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning))
            continue;
        for (const QNetworkAddressEntry &entry : card.addressEntries())
            if (!entry.ip().isLoopback() && !entry.ip().isLinkLocal())
                addresses.append(entry.ip());
    }
    // Short (IPv4) addresses are easier to type from the projector.
    std::stable_partition(addresses.begin(), addresses.end(), isShort);
    return addresses;
}

} // namespace chamada::teacher
