// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

class QSslCertificate;

namespace chamada {

inline constexpr qsizetype FingerprintSize = 32; ///< bytes of a SHA-256

/// Returns the SHA-256 of the certificate (DER); empty for a null certificate.
QByteArray fingerprintOf(const QSslCertificate &certificate);

/// Formats a fingerprint for reading aloud: eight groups of four hex digits (the first 128 bits).
QString readableFingerprint(const QByteArray &fingerprint);

} // namespace chamada
