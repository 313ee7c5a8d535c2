// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/adminfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace server;

QString loginOutcome(LineClient &client, const QString &user, const QByteArray &password)
{
    const QString text = QString::fromUtf8(password).trimmed();
    return outcomeOf(client.ask(request(u"login"_s, {{u"user"_s, user}, {u"password"_s, text}})));
}

std::unique_ptr<Program> programOfRow()
{
    QFETCH(bool, running);
    auto program = std::make_unique<Program>();
    if (running && !program->serve())
        qCritical("the server does not start");
    return program;
}

} // namespace chamada::test
