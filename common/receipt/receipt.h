// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"
#include "common/domain/studentid.h"
#include "common/domain/timestamp.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace chamada {

/// What a receipt proves: this student was registered in this call of this class at this time, by this server.
struct Receipt {
    QString call;
    ClassId classId;
    StudentId student;
    Timestamp time;
    QString server; ///< its name
};

/// An Ed25519 key pair (RFC 8032).
struct ReceiptKey {
    QByteArray publicKey; ///< 32 bytes
    QByteArray secretKey; ///< 64 bytes, as libsodium keeps it

    static ReceiptKey generate();
};

/// base64url(payload), unpadded: the first part of a receipt.
QByteArray unsignedReceipt(const Receipt &receipt);
/// The whole of it: base64url(payload) + "." + base64url(signature).
QByteArray withSignature(const QByteArray &unsignedText, const ReceiptKey &key);
/// Both at once. The same receipt gives the same text.
QString signReceipt(const Receipt &receipt, const ReceiptKey &key);

/// The payload (compact JSON) of a receipt that this key signed, or nothing.
std::optional<QByteArray> openReceipt(const QString &text, const QByteArray &publicKey);

/// What a payload says; nothing where a member is missing or wrong.
std::optional<Receipt> receiptFrom(const QByteArray &payload);

} // namespace chamada
