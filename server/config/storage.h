// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/receipt/receipt.h"
#include "server/config/serveroptions.h"
#include "server/security/certificate.h"
#include "server/store/store.h"

namespace chamada::server {

class PostgresStore;

/// A server's identity: the certificate that windows pin, and the key that signs its receipts.
struct Identity {
    Certificate certificate;
    ReceiptKey receiptKey;
};

/// The database that `--database` names, and what the servers that share it have in common. Errors are one English line
/// for the technician.
class Storage {
public:
    explicit Storage(const ServerOptions &options);
    ~Storage();

    Store &store() { return *m_store; }
    /// Returns how many milliseconds the shared database's clock is ahead of this machine's; 0 if none is shared.
    std::variant<qint64, QString> clockAhead();
    /// Returns the identity from the files that the options name, else from the shared database, to which the first
    /// server gives its own, else from the data directory. Creates what is missing.
    std::variant<Identity, QString> identity();
    /// The stored identity as text, for `migrate`. Missing parts are empty.
    struct IdentityText {
        QString certificate; ///< and its key
        QString receiptKey;

        bool operator==(const IdentityText &) const = default;
    };
    std::variant<IdentityText, QString> identityText();
    /// Stores the parts that are missing. Returns the error, or nothing on success.
    std::optional<QString> keep(const IdentityText &identity);
    /// Return the existing one, of the servers that share a database or of this one. Never create one.
    std::variant<QSslCertificate, QString> knownCertificate();
    std::variant<ReceiptKey, QString> knownReceiptKey();

private:
    /// Returns the stored value, which is `offered` if there was none; empty if both are missing.
    std::variant<QString, StoreError> kept(const QString &name, const QString &offered);
    std::variant<Certificate, CertificateError> certificate();
    std::variant<Certificate, CertificateError> sharedCertificate(const QString &offered);
    std::variant<ReceiptKey, QString> sharedReceiptKey(const QString &offered);
    std::variant<ReceiptKey, QString> receiptKey();

    const ServerOptions &m_options;
    std::unique_ptr<Store> m_store;
    PostgresStore *m_shared = nullptr; ///< m_store if it is shared, else null
};

} // namespace chamada::server
