// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/receipt/receipt.h"

#include "common/protocol/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr auto Encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

std::optional<QByteArray> decode(QByteArrayView text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toByteArray(), Encoding | QByteArray::AbortOnBase64DecodingErrors);
    // Accepts only the canonical encoding, in which the spare bits of the last character are zero.
    return decoded && (*decoded).toBase64(Encoding) == text ? std::optional(*decoded) : std::nullopt;
}

} // namespace

ReceiptKey ReceiptKey::generate()
{
    ReceiptKey key{QByteArray(crypto_sign_PUBLICKEYBYTES, 0), QByteArray(crypto_sign_SECRETKEYBYTES, 0)};
    crypto_sign_keypair(bytes(key.publicKey), bytes(key.secretKey));
    return key;
}

QByteArray unsignedReceipt(const Receipt &receipt)
{
    // Members keep QJsonDocument's order, so that a receipt that is issued again has the same text.
    const QByteArray payload = JsonWriter()
                                   .add("call"_L1, receipt.call.text())
                                   .add("class"_L1, receipt.classId.number())
                                   .add("server"_L1, receipt.server)
                                   .add("student"_L1, receipt.student.text())
                                   .add("time"_L1, receipt.time.toText())
                                   .finish();
    return payload.toBase64(Encoding);
}

QByteArray withSignature(const QByteArray &unsignedText, const ReceiptKey &key)
{
    const QByteArray payload = QByteArray::fromBase64(unsignedText, Encoding);
    QByteArray signature(crypto_sign_BYTES, 0);
    const auto size = static_cast<unsigned long long>(payload.size());
    crypto_sign_detached(bytes(signature), nullptr, bytes(payload), size, bytes(key.secretKey));
    return unsignedText + '.' + signature.toBase64(Encoding);
}

QString signReceipt(const Receipt &receipt, const ReceiptKey &key)
{
    return QString::fromLatin1(withSignature(unsignedReceipt(receipt), key));
}

std::optional<QByteArray> openReceipt(const QString &text, const QByteArray &publicKey)
{
    const QByteArray latin = text.trimmed().toLatin1();
    const qsizetype dot = latin.indexOf('.');
    if (dot < 0 || publicKey.size() != qsizetype{crypto_sign_PUBLICKEYBYTES})
        return std::nullopt;
    auto payload = decode(QByteArrayView(latin).first(dot));
    const auto signature = decode(QByteArrayView(latin).sliced(dot + 1));
    if (!payload || !signature || signature->size() != qsizetype{crypto_sign_BYTES})
        return std::nullopt;
    const auto size = static_cast<unsigned long long>(payload->size());
    if (crypto_sign_verify_detached(bytes(*signature), bytes(*payload), size, bytes(publicKey)) != 0)
        return std::nullopt;
    return payload;
}

std::optional<Receipt> receiptFrom(const QByteArray &payload)
{
    const QJsonObject json = QJsonDocument::fromJson(payload).object();
    const auto call = CallId::fromText(json["call"_L1].toString());
    const auto classId = ClassId::fromNumber(json["class"_L1].toInteger());
    const auto student = StudentId::fromText(json["student"_L1].toString());
    const auto time = Timestamp::fromText(json["time"_L1].toString());
    if (!call || !classId || !student || !time)
        return std::nullopt;
    return Receipt{*call, *classId, *student, *time, json["server"_L1].toString()};
}

} // namespace chamada
