// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/serveraddress.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

std::optional<quint16> portFromText(QStringView text)
{
    bool ok = false;
    const ushort port = text.toUShort(&ok);
    if (!ok || port == 0)
        return std::nullopt;
    return port;
}

bool isV6(QStringView text)
{
    QHostAddress address;
    return address.setAddress(text.toString()) && address.protocol() == QAbstractSocket::IPv6Protocol;
}

bool isHostName(QStringView text)
{
    return !text.isEmpty() && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c == u'/' || c == u'[' || c == u']' || c == u'@' || c.category() == QChar::Other_Control;
    });
}

std::optional<ServerAddress> bracketed(QStringView text)
{
    const qsizetype close = text.indexOf(u']');
    if (close < 0 || !isV6(text.sliced(1, close - 1)))
        return std::nullopt;
    ServerAddress address{text.sliced(1, close - 1).toString()};
    const QStringView rest = text.sliced(close + 1);
    if (rest.isEmpty())
        return address;
    const auto port = rest.startsWith(u':') ? portFromText(rest.sliced(1)) : std::nullopt;
    if (!port)
        return std::nullopt;
    address.port = *port;
    return address;
}

} // namespace

std::optional<ServerAddress> ServerAddress::fromText(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'['))
        return bracketed(text);
    if (isV6(text))
        return ServerAddress{text.toString()};
    const qsizetype colon = text.indexOf(u':');
    const QStringView host = colon < 0 ? text : text.first(colon);
    const auto port = colon < 0 ? std::optional(DefaultPort) : portFromText(text.sliced(colon + 1));
    if (!port || !isHostName(host))
        return std::nullopt;
    return ServerAddress{host.toString(), *port};
}

QString ServerAddress::toText() const
{
    const QString shown = host.contains(u':') ? QString(u'[' + host + u']') : host;
    return port == DefaultPort ? shown : QString(shown + u':' + QString::number(port));
}

} // namespace chamada
