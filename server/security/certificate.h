// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QString>

#include <optional>
#include <variant>

namespace chamada {

/// What the server shows to prove who it is.
struct Certificate {
    QSslCertificate certificate;
    QSslKey key;
};

/// Why there is none, in one English line for the technician.
struct CertificateError {
    QString text;
};

/// A certificate and its private key as PEM.
struct CertificatePem {
    QByteArray certificate;
    QByteArray key;
};

/// A new ECDSA P-256 certificate; nothing where the system cannot make one.
std::optional<CertificatePem> makeCertificate();

/// `certificateName` and `keyName`: where they are from, for what is to be said of them.
std::variant<Certificate, CertificateError> certificateFrom(
    const CertificatePem &pem, const QString &certificateName, const QString &keyName);

/// Reads a PEM certificate and its PEM private key (EC or RSA).
std::variant<Certificate, CertificateError> readCertificate(const QString &certificateFile, const QString &keyFile);

/// How a server speaks TLS that shows it.
QSslConfiguration tlsConfiguration(const Certificate &certificate);

/// Where the server's own is, once it was made.
QString ownCertificateFile(const QString &directory);
QString ownCertificateKeyFile(const QString &directory);

/// The server's own: an ECDSA P-256 certificate, made in `directory` on the first start, readable by its owner alone.
std::variant<Certificate, CertificateError> ownCertificate(const QString &directory);

} // namespace chamada
