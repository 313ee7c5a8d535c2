// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/certificate.h"

#include "server/security/ownerfile.h"

#include <QDir>
#include <QFile>
#include <QSsl>
#include <QSslSocket>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

constexpr long Lifetime = 100L * 365 * 24 * 3600; // seconds; clients pin it, so that expiry would gain nothing

template <auto Free> struct Deleter {
    template <class T> void operator()(T *p) const { Free(p); }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free>>;

QByteArray contentsOf(const Bio &bio)
{
    const char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

X509Ptr selfSigned(EVP_PKEY *key)
{
    X509Ptr x509(X509_new());
    quint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    X509_set_version(x509.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x509.get()), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(x509.get()), -24 * 3600); // a client's clock may be behind
    X509_gmtime_adj(X509_getm_notAfter(x509.get()), Lifetime);
    X509_set_pubkey(x509.get(), key);
    X509_NAME *name = X509_get_subject_name(x509.get());
    const auto *text = reinterpret_cast<const unsigned char *>("chamada-server");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
    X509_set_issuer_name(x509.get(), name);
    if (X509_sign(x509.get(), key, EVP_sha256()) == 0)
        return nullptr;
    return x509;
}

/// Returns whether certificate and key match. If not, every handshake would fail without a clear error.
bool belongTogether(const QSslCertificate &certificate, const QByteArray &keyPem)
{
    const QByteArray pem = certificate.toPem();
    const Bio certificateBio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const Bio keyBio(BIO_new_mem_buf(keyPem.constData(), static_cast<int>(keyPem.size())));
    const X509Ptr x509(PEM_read_bio_X509(certificateBio.get(), nullptr, nullptr, nullptr));
    const Key key(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
    return x509 && key && X509_check_private_key(x509.get(), key.get()) == 1;
}

} // namespace

std::optional<CertificatePem> makeCertificate()
{
    const Key key(EVP_EC_gen("P-256"));
    const X509Ptr x509 = key ? selfSigned(key.get()) : nullptr;
    const Bio keyPem(BIO_new(BIO_s_mem()));
    const Bio certificatePem(BIO_new(BIO_s_mem()));
    const bool made = x509
        && PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1
        && PEM_write_bio_X509(certificatePem.get(), x509.get()) == 1;
    return made ? std::optional(CertificatePem{contentsOf(certificatePem), contentsOf(keyPem)}) : std::nullopt;
}

std::variant<Certificate, CertificateError> certificateFrom(
    const CertificatePem &pem, const QString &certificateName, const QString &keyName)
{
    const QSslCertificate certificate(pem.certificate);
    if (certificate.isNull())
        return CertificateError{u"%1 holds no PEM certificate"_s.arg(certificateName)};
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(pem.key, algorithm);
        if (!key.isNull() && !belongTogether(certificate, pem.key))
            return CertificateError{u"%1 is not the key of %2"_s.arg(keyName, certificateName)};
        if (!key.isNull())
            return Certificate{certificate, key};
    }
    return CertificateError{u"%1 holds no PEM private key"_s.arg(keyName)};
}

std::variant<Certificate, CertificateError> readCertificate(const QString &certificateFile, const QString &keyFile)
{
    QFile certificatePem(certificateFile);
    if (!certificatePem.open(QIODevice::ReadOnly))
        return CertificateError{u"cannot read %1: %2"_s.arg(certificateFile, certificatePem.errorString())};
    QFile keyPem(keyFile);
    if (!keyPem.open(QIODevice::ReadOnly))
        return CertificateError{u"cannot read %1: %2"_s.arg(keyFile, keyPem.errorString())};
    return certificateFrom({certificatePem.readAll(), keyPem.readAll()}, certificateFile, keyFile);
}

QString ownCertificateFile(const QString &directory)
{
    return QDir(directory).filePath(u"server.crt"_s);
}

QString ownCertificateKeyFile(const QString &directory)
{
    return QDir(directory).filePath(u"server.key"_s);
}

std::variant<Certificate, CertificateError> ownCertificate(const QString &directory)
{
    const QString certificateFile = ownCertificateFile(directory);
    const QString keyFile = ownCertificateKeyFile(directory);
    if (!QFile::exists(certificateFile)) {
        const auto made = makeCertificate();
        if (!made || !writeOwnerFile(keyFile, made->key) || !writeOwnerFile(certificateFile, made->certificate))
            return CertificateError{u"cannot make a certificate in %1"_s.arg(directory)};
    }
    return readCertificate(certificateFile, keyFile);
}

QSslConfiguration tlsConfiguration(const Certificate &certificate)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(certificate.certificate);
    configuration.setPrivateKey(certificate.key);
    return configuration;
}

} // namespace chamada::server
