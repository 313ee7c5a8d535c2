// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/receiptkeyfile.h"

#include "server/security/ownerfile.h"

#include <QDir>
#include <QFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString fileIn(const QString &directory)
{
    return QDir(directory).filePath(u"receipt.key"_s);
}

} // namespace

std::optional<ReceiptKey> readReceiptKey(const QString &directory)
{
    QFile file(fileIn(directory));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray secret = QByteArray::fromBase64(file.readAll().trimmed());
    if (secret.size() != qsizetype{crypto_sign_SECRETKEYBYTES})
        return std::nullopt;
    // libsodium keeps the public half at the end of the secret key.
    return ReceiptKey{secret.last(crypto_sign_PUBLICKEYBYTES), secret};
}

std::optional<ReceiptKey> ownReceiptKey(const QString &directory)
{
    if (QFile::exists(fileIn(directory)))
        return readReceiptKey(directory);
    const ReceiptKey key = ReceiptKey::generate();
    if (!writeOwnerFile(fileIn(directory), key.secretKey.toBase64() + '\n'))
        return std::nullopt;
    return key;
}

} // namespace chamada
