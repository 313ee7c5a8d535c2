// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/knownservers.h"

#include "common/files/privatefile.h"
#include "common/files/savewhole.h"
#include "common/net/fingerprint.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

KnownServers::KnownServers(QString file)
    : m_file(std::move(file))
{
    read();
}

QByteArray KnownServers::fingerprint(const ServerAddress &address) const
{
    for (const Server &server : m_servers)
        if (server.address == address)
            return server.fingerprint;
    return {};
}

const KnownServers::Server *KnownServers::withFingerprint(const QByteArray &fingerprint) const
{
    const auto at = std::find_if(
        m_servers.cbegin(), m_servers.cend(), [&](const Server &server) { return server.fingerprint == fingerprint; });
    return at == m_servers.cend() ? nullptr : &*at;
}

bool KnownServers::move(const Server &server)
{
    m_servers.removeIf([&](const Server &known) { return known.fingerprint == server.fingerprint; });
    return remember(server);
}

bool KnownServers::remember(const Server &server)
{
    m_servers.removeIf([&](const Server &known) { return known.address == server.address; });
    m_servers.prepend(server);
    return write();
}

void KnownServers::read()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &value : array) {
        const auto address = ServerAddress::fromText(value["address"_L1].toString());
        const auto fingerprint = QByteArray::fromHex(value["fingerprint"_L1].toString().toLatin1());
        if (address && fingerprint.size() == FingerprintSize)
            m_servers.append({*address, value["name"_L1].toString(), fingerprint,
                QByteArray::fromBase64(value["receipt_key"_L1].toString().toLatin1())});
    }
}

bool KnownServers::write() const
{
    QJsonArray array;
    for (const Server &server : m_servers) {
        array.append(QJsonObject{{u"address"_s, server.address.toText()}, {u"name"_s, server.name},
            {u"fingerprint"_s, QString::fromLatin1(server.fingerprint.toHex())},
            {u"receipt_key"_s, QString::fromLatin1(server.receiptKey.toBase64())}});
    }
    if (!makePrivateFile(m_file))
        return false;
    QSaveFile file(m_file); // keeps the file's permissions
    return saveWhole(file, QJsonDocument(array).toJson());
}

} // namespace chamada
