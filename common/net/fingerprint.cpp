// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/fingerprint.h"

#include <QCryptographicHash>
#include <QSslCertificate>

namespace chamada {

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256);
}

QString readableFingerprint(const QByteArray &fingerprint)
{
    const QString hex =
        QString::fromLatin1(fingerprint.first(qMin<qsizetype>(16, fingerprint.size())).toHex()).toUpper();
    QString groups;
    for (qsizetype i = 0; i < hex.size(); i += 4)
        groups += (i > 0 ? QStringLiteral(" ") : QString()) + hex.sliced(i, qMin<qsizetype>(4, hex.size() - i));
    return groups;
}

} // namespace chamada
