// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/os/log.h"

using namespace Qt::StringLiterals;

namespace chamada::server {

Q_LOGGING_CATEGORY(logNetwork, "chamada.network")
Q_LOGGING_CATEGORY(logStorage, "chamada.storage")
Q_LOGGING_CATEGORY(logArchive, "chamada.archive")

void beginLog()
{
    const QString line = u"%{if-category}%{category}: %{endif}%{message}"_s;
    // The journal takes the level from the beginning of the line (sd-daemon(3)).
    const QString level = u"%{if-debug}<7>%{endif}%{if-info}<6>%{endif}%{if-warning}<4>%{endif}"
                          "%{if-critical}<3>%{endif}%{if-fatal}<2>%{endif}"_s;
    if (!qEnvironmentVariableIsSet("QT_MESSAGE_PATTERN"))
        qSetMessagePattern(qEnvironmentVariableIsSet("JOURNAL_STREAM") ? level + line : line);
}

} // namespace chamada::server
