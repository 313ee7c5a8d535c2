// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/showfingerprint.h"

#include "common/net/fingerprint.h"
#include "server/security/certificate.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace chamada {

int showFingerprint(const ServerOptions &options)
{
    const bool own = options.certificateFile.isEmpty();
    const QString file = own ? ownCertificateFile(options.dataDirectory) : options.certificateFile;
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(file);
    if (certificates.isEmpty()) {
        QTextStream(stderr) << u"chamada-server: there is no certificate %1\n"_s.arg(file);
        return 1;
    }
    QTextStream(stdout) << readableFingerprint(fingerprintOf(certificates.first())) << '\n';
    return 0;
}

} // namespace chamada
