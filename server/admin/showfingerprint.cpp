// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/showfingerprint.h"

#include "common/net/fingerprint.h"
#include "server/config/storage.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace chamada::server {

int showFingerprint(const ServerOptions &options)
{
    const auto certificate = Storage(options).knownCertificate();
    if (const auto *error = std::get_if<QString>(&certificate)) {
        QTextStream(stderr) << u"chamada-server: %1\n"_s.arg(*error);
        return 1;
    }
    QTextStream(stdout) << readableFingerprint(fingerprintOf(std::get<QSslCertificate>(certificate))) << '\n';
    return 0;
}

} // namespace chamada::server
