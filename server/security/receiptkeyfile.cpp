// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/security/receiptkeyfile.h"

#include "server/security/ownerfile.h"

#include <QDir>
#include <QFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

QString fileIn(const QString &directory)
{
    return QDir(directory).filePath(u"receipt.key"_s);
}

} // namespace

QByteArray textOfReceiptKey(const ReceiptKey &key)
{
    return key.secretKey.toBase64();
}

std::optional<ReceiptKey> receiptKeyFrom(const QByteArray &text)
{
    const QByteArray secret = QByteArray::fromBase64(text.trimmed());
    if (secret.size() != qsizetype{crypto_sign_SECRETKEYBYTES})
        return std::nullopt;
    // libsodium keeps the public half at the end of the secret key.
    return ReceiptKey{secret.last(crypto_sign_PUBLICKEYBYTES), secret};
}

std::optional<ReceiptKey> readReceiptKey(const QString &directory)
{
    QFile file(fileIn(directory));
    return file.open(QIODevice::ReadOnly) ? receiptKeyFrom(file.readAll()) : std::nullopt;
}

bool writeReceiptKey(const QString &directory, const QByteArray &text)
{
    return writeOwnerFile(fileIn(directory), text + '\n');
}

std::optional<ReceiptKey> ownReceiptKey(const QString &directory)
{
    if (QFile::exists(fileIn(directory)))
        return readReceiptKey(directory);
    const ReceiptKey key = ReceiptKey::generate();
    if (!writeReceiptKey(directory, textOfReceiptKey(key)))
        return std::nullopt;
    return key;
}

} // namespace chamada::server
