// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/domain/rostertext.h"

#include "common/domain/text.h"

namespace chamada {

std::optional<RosterLine> rosterLineFromText(QStringView text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return std::nullopt;
    const auto student = StudentId::fromText(text.first(equals));
    const QString name = text.sliced(equals + 1).trimmed().toString();
    if (!student || name.isEmpty() || !isValid(name, textrule::name))
        return std::nullopt;
    return RosterLine{*student, name};
}

} // namespace chamada
