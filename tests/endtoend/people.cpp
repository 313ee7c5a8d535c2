// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/people.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

const QString password = u"uma senha comprida"_s;

} // namespace

Client teacher(const ServerProcess &server, const QString &user)
{
    return server.addTeacher(user, password.toUtf8()) ? teacherAgain(server, user) : nullptr;
}

Client teacherAgain(const ServerProcess &server, const QString &user)
{
    auto client = std::make_unique<LineClient>(server.port(), LineClient::Transport::Tls);
    const QJsonObject login = client->ask(request(u"login"_s, {{u"user"_s, user}, {u"password"_s, password}}));
    return login.value("ok"_L1).toBool() ? std::move(client) : nullptr;
}

Client student(const ServerProcess &server)
{
    return std::make_unique<LineClient>(server.port(), LineClient::Transport::Tls);
}

QJsonObject request(const QString &op, const QJsonObject &fields)
{
    QJsonObject json = fields;
    json.insert(u"op"_s, op);
    return json;
}

QJsonObject checkIn(int classId, const QString &student)
{
    return request(u"checkin"_s, {{u"class"_s, classId}, {u"student"_s, student}});
}

QString matricula(int number)
{
    return QString::number(2023001 + number);
}

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const QJsonValue &value : list.toArray())
        all.append(value.toString());
    return all;
}

} // namespace chamada::test
