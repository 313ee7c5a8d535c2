// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/callid.h"
#include "common/domain/classid.h"
#include "common/domain/studentid.h"
#include "common/domain/timestamp.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace chamada {

/// The content of a receipt, which proves that the server registered the student in the call at this time.
struct Receipt {
    CallId call;
    ClassId classId;
    StudentId student;
    Timestamp time;
    QString server; ///< the server's name
};

/// An Ed25519 key pair (RFC 8032).
struct ReceiptKey {
    QByteArray publicKey; ///< 32 bytes
    QByteArray secretKey; ///< 64 bytes in libsodium's format

    static ReceiptKey generate();
};

/// Returns the first part of a receipt: base64url(payload), unpadded.
QByteArray unsignedReceipt(const Receipt &receipt);
/// Returns the whole receipt: base64url(payload) + "." + base64url(signature).
QByteArray withSignature(const QByteArray &unsignedText, const ReceiptKey &key);
/// Encodes and signs a receipt. Deterministic: the same receipt returns the same text.
QString signReceipt(const Receipt &receipt, const ReceiptKey &key);

/// Verifies a receipt and returns its payload (compact JSON); nothing if this key did not sign it.
std::optional<QByteArray> openReceipt(const QString &text, const QByteArray &publicKey);

/// Parses a payload. Returns nothing if the call, class, student or time is missing or invalid.
std::optional<Receipt> receiptFrom(const QByteArray &payload);

} // namespace chamada
