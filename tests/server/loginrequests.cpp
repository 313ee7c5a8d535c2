// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/loginrequests.h"

using namespace Qt::StringLiterals;

namespace chamada::test {

using namespace server;

FixtureSetup nobodyYet()
{
    FixtureSetup setup;
    setup.state.accounts.clear();
    setup.state.setupCode = u"BCDF-2345"_s;
    return setup;
}

QJsonObject setupAs(const QString &code, const QString &user)
{
    return request(
        u"setup"_s, {{u"setup_code"_s, code}, {u"user"_s, user}, {u"password"_s, ServerFixture::password()}});
}

QJsonObject loginAs(const QString &user, const QString &password)
{
    return request(u"login"_s, {{u"user"_s, user}, {u"password"_s, password}});
}

QJsonObject passwordChange(const QString &from, const QString &to)
{
    return request(u"password"_s, {{u"old"_s, from}, {u"new"_s, to}});
}

} // namespace chamada::test
