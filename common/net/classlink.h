// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "common/net/serveraddress.h"

namespace chamada {

/// A link to a class, as a page or a message may hold it: `chamada://host:port/101`. It names, and asks for nothing.
struct ClassLink {
    ServerAddress server;
    ClassId classId;

    /// How a link begins, right or wrong.
    static bool isMeant(QStringView text);
    /// Empty for whatever is not exactly such a link.
    static std::optional<ClassLink> fromText(const QString &text);
    QString toText() const;

    bool operator==(const ClassLink &) const = default;
};

} // namespace chamada
