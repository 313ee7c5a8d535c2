// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "common/net/serveraddress.h"

namespace chamada {

/// A link to a class in a page or a message: `chamada://host:port/101`. It only identifies the class.
struct ClassLink {
    ServerAddress server;
    ClassId classId;

    /// Returns whether the text begins with `chamada:`, even if the rest is invalid.
    static bool isMeant(QStringView text);
    /// Parses a link. Returns nothing if the text is anything else.
    static std::optional<ClassLink> fromText(const QString &text);
    QString toText() const;

    bool operator==(const ClassLink &) const = default;
};

} // namespace chamada
