// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/receipt/receipt.h"
#include "server/security/certificate.h"
#include "server/serveroptions.h"
#include "server/store/store.h"

namespace chamada {

class PostgresStore;

/// By what a server is known: to windows that have pinned its certificate, and to who checks its receipts.
struct Identity {
    Certificate certificate;
    ReceiptKey receiptKey;
};

/// What `--database` names, and what the servers that share it have in common. What goes wrong is one English line for
/// the technician.
class Storage {
public:
    explicit Storage(const ServerOptions &options);
    ~Storage();

    Store &store() { return *m_store; }
    /// By how many milliseconds the clock of all of them is ahead of this machine's.
    std::variant<qint64, QString> clockAhead();
    /// From the files that the options name; else from the shared database, which the first server gives its own; else
    /// from the data directory. Made where there is none.
    std::variant<Identity, QString> identity();
    /// The same as text, to be moved: what there is, empty where there is none.
    struct IdentityText {
        QString certificate; ///< and its key
        QString receiptKey;

        bool operator==(const IdentityText &) const = default;
    };
    std::variant<IdentityText, QString> identityText();
    /// Keeps these where there are none yet. Why it cannot, or nothing.
    std::optional<QString> keep(const IdentityText &identity);
    /// Those that there are, by servers that share a database or by this one.
    std::variant<QSslCertificate, QString> knownCertificate();
    std::variant<ReceiptKey, QString> knownReceiptKey();

private:
    /// Empty where nothing is kept and nothing offered.
    std::variant<QString, StoreError> kept(const QString &name, const QString &offered);
    std::variant<Certificate, CertificateError> certificate();
    std::variant<Certificate, CertificateError> sharedCertificate(const QString &offered);
    std::variant<ReceiptKey, QString> sharedReceiptKey(const QString &offered);
    std::variant<ReceiptKey, QString> receiptKey();

    const ServerOptions &m_options;
    std::unique_ptr<Store> m_store;
    PostgresStore *m_shared = nullptr; ///< the same, where it is one
};

} // namespace chamada
