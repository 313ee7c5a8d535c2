// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/classlink.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr auto Scheme = "chamada"_L1;
constexpr qsizetype MaxLength = 512; // a host name has at most 253 characters

std::optional<ClassId> classFromPath(const QString &path)
{
    const bool isNumber = path.size() > 1 && path.startsWith(u'/')
        && std::all_of(path.begin() + 1, path.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? ClassId::fromText(QStringView(path).sliced(1)) : std::nullopt;
}

} // namespace

bool ClassLink::isMeant(QStringView text)
{
    return text.startsWith(QString(Scheme + u':'), Qt::CaseInsensitive);
}

std::optional<ClassLink> ClassLink::fromText(const QString &text)
{
    if (text.size() > MaxLength)
        return std::nullopt;
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != Scheme || url.host().isEmpty())
        return std::nullopt;
    // User information, a query or a fragment could disguise the link's target.
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    const int port = url.port(ServerAddress::DefaultPort);
    const auto classId = classFromPath(url.path(QUrl::FullyEncoded));
    if (port < 1 || !classId)
        return std::nullopt;
    return ClassLink{{url.host(), static_cast<quint16>(port)}, *classId};
}

QString ClassLink::toText() const
{
    return QString(Scheme + u"://"_s + server.toText() + u'/' + classId.toText());
}

} // namespace chamada
