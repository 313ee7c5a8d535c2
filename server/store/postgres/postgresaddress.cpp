// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgresaddress.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

const QStringList &beginnings()
{
    static const QStringList all{u"postgresql://"_s, u"postgres://"_s};
    return all;
}

QString decoded(const QString &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

/// Quotes an option's value, because QtSql takes a semicolon for the separator of options.
QString quoted(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

bool readHosts(const QString &text, PostgresAddress &address)
{
    static const QRegularExpression one(u"^(\\[[^\\]]+\\]|[^:\\[\\]]*)(?::(\\d{1,5}))?$"_s);
    QStringList hosts;
    QStringList ports;
    for (const QString &part : text.split(u',')) {
        const auto match = one.match(part);
        if (!match.hasMatch())
            return false;
        QString host = decoded(match.captured(1));
        if (host.startsWith(u'['))
            host = host.sliced(1, host.size() - 2);
        hosts.append(host);
        ports.append(match.captured(2));
    }
    address.hosts = hosts.join(u',');
    address.ports = ports.join(QString()).isEmpty() ? QString() : ports.join(u',');
    return true;
}

bool readParameters(const QString &text, PostgresAddress &address)
{
    static const QRegularExpression name(u"^[a-z_]+$"_s);
    for (const QString &part : text.split(u'&', Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0);
        const QString value = decoded(part.section(u'=', 1));
        if (!name.match(key).hasMatch() || !part.contains(u'=') || value.contains(u';'))
            return false;
        address.parameters.insert(key, value);
    }
    return true;
}

} // namespace

bool isPostgres(const QString &database)
{
    return database.startsWith(beginnings().first()) || database.startsWith(beginnings().last());
}

std::optional<PostgresAddress> PostgresAddress::fromUrl(const QString &url)
{
    static const QRegularExpression shape(u"^(?:([^@/?]*)@)?([^@/?]*)/([^@/?]+)(?:\\?(.*))?$"_s);
    const auto match = shape.match(url.section(u"://"_s, 1));
    PostgresAddress address;
    if (!isPostgres(url) || !match.hasMatch() || !readHosts(match.captured(2), address)
        || !readParameters(match.captured(4), address))
        return std::nullopt;
    address.user = decoded(match.captured(1).section(u':', 0, 0));
    address.password = decoded(match.captured(1).section(u':', 1));
    address.database = decoded(match.captured(3));
    return address;
}

QString PostgresAddress::connectOptions() const
{
    QMap<QString, QString> all{{u"application_name"_s, u"chamada-server"_s}, {u"connect_timeout"_s, u"3"_s},
        {u"keepalives_idle"_s, u"5"_s}, {u"keepalives_interval"_s, u"2"_s}, {u"keepalives_count"_s, u"3"_s},
        {u"tcp_user_timeout"_s, u"6000"_s}, {u"target_session_attrs"_s, u"read-write"_s}};
    all.insert(parameters);
    if (!ports.isEmpty())
        all.insert(u"port"_s, ports);
    QStringList words;
    for (auto parameter = all.cbegin(); parameter != all.cend(); ++parameter)
        words.append(parameter.key() + u'=' + quoted(parameter.value()));
    return words.join(u';');
}

QString PostgresAddress::shown() const
{
    const QString at = hosts.isEmpty() ? u"this machine"_s : hosts;
    return ports.isEmpty() ? u"%1 at %2"_s.arg(database, at) : u"%1 at %2, port %3"_s.arg(database, at, ports);
}

} // namespace chamada
