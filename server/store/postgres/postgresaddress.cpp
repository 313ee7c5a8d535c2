// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/postgres/postgresaddress.h"

#include <QRegularExpression>

#include <libpq-fe.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

const QMap<QByteArray, QByteArray> &defaults()
{
    static const QMap<QByteArray, QByteArray> all{{"application_name", "chamada-server"}, {"connect_timeout", "3"},
        {"keepalives_idle", "5"}, {"keepalives_interval", "2"}, {"keepalives_count", "3"}, {"tcp_user_timeout", "6000"},
        {"target_session_attrs", "read-write"}};
    return all;
}

/// Refuses what libpq would only notice when it connects, perhaps with a part of the password taken for a host.
bool isPlausible(const QMap<QByteArray, QByteArray> &parameters)
{
    static const QRegularExpression ports(u"^\\d{0,5}(,\\d{0,5})*$"_s);
    const QByteArray database = parameters.value("dbname");
    return !database.isEmpty() && !database.contains('/') && !parameters.value("host").contains('@')
        && ports.match(QString::fromUtf8(parameters.value("port"))).hasMatch();
}

} // namespace

bool isPostgres(const QString &database)
{
    return database.startsWith("postgresql://"_L1) || database.startsWith("postgres://"_L1);
}

std::optional<PostgresAddress> PostgresAddress::fromUrl(const QString &url)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> given(
        isPostgres(url) ? PQconninfoParse(url.toUtf8().constData(), nullptr) : nullptr, &PQconninfoFree);
    if (!given)
        return std::nullopt;
    PostgresAddress address{defaults()};
    for (const PQconninfoOption *option = given.get(); option->keyword; ++option)
        if (option->val)
            address.parameters.insert(option->keyword, option->val);
    return isPlausible(address.parameters) ? std::optional(address) : std::nullopt;
}

QString PostgresAddress::shown() const
{
    const QString host = QString::fromUtf8(parameters.value("host", "this machine"));
    const QString port = QString::fromUtf8(parameters.value("port"));
    const QString place = u"%1 at %2"_s.arg(QString::fromUtf8(parameters.value("dbname")), host);
    return QString(port).remove(u',').isEmpty() ? place : u"%1, port %2"_s.arg(place, port);
}

} // namespace chamada::server
