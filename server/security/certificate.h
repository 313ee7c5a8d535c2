// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QString>

#include <optional>
#include <variant>

namespace chamada::server {

/// The server's TLS certificate and its private key.
struct Certificate {
    QSslCertificate certificate;
    QSslKey key;
};

/// Why there is no certificate, in one English line for the technician.
struct CertificateError {
    QString text;
};

/// A certificate and its private key as PEM.
struct CertificatePem {
    QByteArray certificate;
    QByteArray key;
};

/// Returns a new ECDSA P-256 certificate, or nothing if the system cannot make one.
std::optional<CertificatePem> makeCertificate();

/// `certificateName` and `keyName` name the sources in error texts.
std::variant<Certificate, CertificateError> certificateFrom(
    const CertificatePem &pem, const QString &certificateName, const QString &keyName);

/// Reads a PEM certificate and its PEM private key (EC or RSA).
std::variant<Certificate, CertificateError> readCertificate(const QString &certificateFile, const QString &keyFile);

/// Returns the TLS configuration of a server with this certificate.
QSslConfiguration tlsConfiguration(const Certificate &certificate);

/// Return the files of the server's own certificate and key.
QString ownCertificateFile(const QString &directory);
QString ownCertificateKeyFile(const QString &directory);

/// Returns the server's own ECDSA P-256 certificate, made in `directory` on the first start, readable by its owner.
std::variant<Certificate, CertificateError> ownCertificate(const QString &directory);

} // namespace chamada::server
