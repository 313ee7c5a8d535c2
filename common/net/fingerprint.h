// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

class QSslCertificate;

namespace chamada {

/// SHA-256 of the certificate (DER), 32 bytes; empty for a null certificate.
QByteArray fingerprintOf(const QSslCertificate &certificate);

/// In a form that two people can read to each other: eight groups of four hex digits (the first 128 bits).
QString readableFingerprint(const QByteArray &fingerprint);

} // namespace chamada
