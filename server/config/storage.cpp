// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/config/storage.h"

#include "server/config/datadirectory.h"
#include "server/security/ownerfile.h"
#include "server/security/receiptkeyfile.h"
#include "server/store/postgres/postgresstore.h"
#include "server/store/sqlite/sqlitestore.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

/// Names of the stored settings.
constexpr QLatin1StringView certificateSetting("certificate"); // followed by its key
constexpr QLatin1StringView receiptKeySetting("receipt_key");

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Returns the data directory's own certificate, so that windows that pinned it trust the other servers, or a new one.
QString offeredCertificate(const QString &directory)
{
    const QByteArray certificate = contents(ownCertificateFile(directory));
    if (!certificate.isEmpty())
        return QString::fromLatin1(certificate + contents(ownCertificateKeyFile(directory)));
    const auto made = makeCertificate();
    return made ? QString::fromLatin1(made->certificate + made->key) : QString();
}

CertificatePem cut(const QString &kept)
{
    const QByteArray pem = kept.toLatin1();
    const qsizetype key = pem.lastIndexOf("-----BEGIN ");
    return {pem.first(qMax<qsizetype>(0, key)), pem.sliced(qMax<qsizetype>(0, key))};
}

} // namespace

Storage::Storage(const ServerOptions &options)
    : m_options(options)
{
    if (const auto address = PostgresAddress::fromUrl(options.database)) {
        auto shared = std::make_unique<PostgresStore>(*address);
        m_shared = shared.get();
        m_store = std::move(shared);
    } else {
        m_store = std::make_unique<SqliteStore>(databaseFile(options));
    }
}

Storage::~Storage() = default;

std::variant<qint64, QString> Storage::clockAhead()
{
    if (!m_shared)
        return 0;
    const auto ahead = m_shared->clockAhead();
    if (const auto *error = std::get_if<StoreError>(&ahead))
        return error->text;
    return std::get<qint64>(ahead);
}

std::variant<QString, StoreError> Storage::kept(const QString &name, const QString &offered)
{
    const auto agreed = m_shared->agree({{name, offered}});
    if (const auto *error = std::get_if<StoreError>(&agreed))
        return *error;
    return std::get<PostgresStore::Settings>(agreed).value(name);
}

std::variant<Certificate, CertificateError> Storage::sharedCertificate(const QString &offered)
{
    const auto text = kept(certificateSetting, offered);
    if (const auto *error = std::get_if<StoreError>(&text))
        return CertificateError{error->text};
    return certificateFrom(cut(std::get<QString>(text)), u"the database"_s, u"what follows it"_s);
}

std::variant<ReceiptKey, QString> Storage::sharedReceiptKey(const QString &offered)
{
    const auto text = kept(receiptKeySetting, offered);
    if (const auto *error = std::get_if<StoreError>(&text))
        return error->text;
    if (const auto key = receiptKeyFrom(std::get<QString>(text).toLatin1()))
        return *key;
    return u"there is no receipt key in the database"_s;
}

std::variant<Certificate, CertificateError> Storage::certificate()
{
    if (!m_options.certificateFile.isEmpty())
        return readCertificate(m_options.certificateFile, m_options.keyFile);
    return m_shared ? sharedCertificate(offeredCertificate(m_options.dataDirectory))
                    : ownCertificate(m_options.dataDirectory);
}

std::variant<ReceiptKey, QString> Storage::receiptKey()
{
    const QString &directory = m_options.dataDirectory;
    if (m_shared)
        return sharedReceiptKey(
            QString::fromLatin1(textOfReceiptKey(readReceiptKey(directory).value_or(ReceiptKey::generate()))));
    if (const auto key = ownReceiptKey(directory))
        return *key;
    return u"cannot read or make the receipt key in %1"_s.arg(directory);
}

std::variant<Identity, QString> Storage::identity()
{
    auto shown = certificate();
    if (const auto *error = std::get_if<CertificateError>(&shown))
        return error->text;
    auto key = receiptKey();
    if (const auto *error = std::get_if<QString>(&key))
        return *error;
    return Identity{std::get<Certificate>(std::move(shown)), std::get<ReceiptKey>(std::move(key))};
}

std::variant<QSslCertificate, QString> Storage::knownCertificate()
{
    const QString &named = m_options.certificateFile;
    if (m_shared && named.isEmpty()) {
        const auto shared = sharedCertificate({});
        if (const auto *error = std::get_if<CertificateError>(&shared))
            return error->text;
        return std::get<Certificate>(shared).certificate;
    }
    const QString file = named.isEmpty() ? ownCertificateFile(m_options.dataDirectory) : named;
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(file);
    if (certificates.isEmpty())
        return u"there is no certificate %1"_s.arg(file);
    return certificates.first();
}

std::variant<ReceiptKey, QString> Storage::knownReceiptKey()
{
    if (m_shared)
        return sharedReceiptKey({});
    if (const auto key = readReceiptKey(m_options.dataDirectory))
        return *key;
    return u"there is no receipt key in %1"_s.arg(m_options.dataDirectory);
}

std::variant<Storage::IdentityText, QString> Storage::identityText()
{
    const QString &directory = m_options.dataDirectory;
    if (!m_shared) {
        const auto key = readReceiptKey(directory);
        return IdentityText{
            QString::fromLatin1(contents(ownCertificateFile(directory)) + contents(ownCertificateKeyFile(directory))),
            key ? QString::fromLatin1(textOfReceiptKey(*key)) : QString()};
    }
    const auto certificate = kept(certificateSetting, {});
    const auto key = kept(receiptKeySetting, {});
    for (const auto &text : {certificate, key})
        if (const auto *error = std::get_if<StoreError>(&text))
            return error->text;
    return IdentityText{std::get<QString>(certificate), std::get<QString>(key)};
}

std::optional<QString> Storage::keep(const IdentityText &identity)
{
    if (m_shared) {
        for (const auto &text :
            {kept(certificateSetting, identity.certificate), kept(receiptKeySetting, identity.receiptKey)})
            if (const auto *error = std::get_if<StoreError>(&text))
                return error->text;
        return std::nullopt;
    }
    const QString &directory = m_options.dataDirectory;
    const auto [certificate, key] = cut(identity.certificate);
    const bool hasCertificate = certificate.isEmpty() || QFile::exists(ownCertificateFile(directory));
    const bool hasReceiptKey = identity.receiptKey.isEmpty() || readReceiptKey(directory);
    const bool done = (hasCertificate
                          || (writeOwnerFile(ownCertificateKeyFile(directory), key)
                              && writeOwnerFile(ownCertificateFile(directory), certificate)))
        && (hasReceiptKey || writeReceiptKey(directory, identity.receiptKey.toLatin1()));
    return done ? std::nullopt : std::optional(u"cannot write in the data directory %1"_s.arg(directory));
}

} // namespace chamada::server
