// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/receiptkeyfile.h"

#include "server/security/ownerfile.h"

#include <QDir>
#include <QFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace chamada {

std::optional<ReceiptKey> ownReceiptKey(const QString &directory)
{
    const QString name = QDir(directory).filePath(u"receipt.key"_s);
    QFile file(name);
    if (!file.exists()) {
        const ReceiptKey key = ReceiptKey::generate();
        if (!writeOwnerFile(name, key.secretKey.toBase64() + '\n'))
            return std::nullopt;
        return key;
    }
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray secret = QByteArray::fromBase64(file.readAll().trimmed());
    if (secret.size() != qsizetype{crypto_sign_SECRETKEYBYTES})
        return std::nullopt;
    // libsodium keeps the public half at the end of the secret key.
    return ReceiptKey{secret.last(crypto_sign_PUBLICKEYBYTES), secret};
}

} // namespace chamada
