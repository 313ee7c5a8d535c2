// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/protocol/account.h"

#include "common/protocol/fieldreader.h"

using namespace Qt::StringLiterals;

namespace chamada {

std::optional<SetupRequest> SetupRequest::fromJson(FieldReader &in)
{
    const auto code = in.text("setup_code"_L1, textrule::anyLength);
    const auto user = in.text("user"_L1, textrule::user);
    const auto password = in.text("password"_L1, textrule::newPassword);
    if (!in.ok())
        return std::nullopt;
    return SetupRequest{*code, *user, *password};
}

QJsonObject SetupRequest::toJson() const
{
    return {{u"setup_code"_s, setupCode}, {u"user"_s, user}, {u"password"_s, password}};
}

std::optional<LoginRequest> LoginRequest::fromJson(FieldReader &in)
{
    const auto user = in.text("user"_L1, textrule::user);
    const auto password = in.text("password"_L1, textrule::anyLength);
    const auto device = in.text("device"_L1, textrule::shortText, Need::Optional);
    if (!in.ok())
        return std::nullopt;
    return LoginRequest{*user, *password, device.value_or(QString())};
}

QJsonObject LoginRequest::toJson() const
{
    QJsonObject json{{u"user"_s, user}, {u"password"_s, password}};
    if (!device.isEmpty())
        json.insert("device"_L1, device);
    return json;
}

std::optional<ChangePasswordRequest> ChangePasswordRequest::fromJson(FieldReader &in)
{
    const auto oldPassword = in.text("old"_L1, textrule::anyLength);
    const auto newPassword = in.text("new"_L1, textrule::newPassword);
    if (!in.ok())
        return std::nullopt;
    return ChangePasswordRequest{*oldPassword, *newPassword};
}

QJsonObject ChangePasswordRequest::toJson() const
{
    return {{u"old"_s, oldPassword}, {u"new"_s, newPassword}};
}

} // namespace chamada
