// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/receipt/receipt.h"

#include <optional>

namespace chamada::server {

/// Returns a receipt key as text, as its file holds it.
QByteArray textOfReceiptKey(const ReceiptKey &key);
/// Returns nothing if the text holds no valid key.
std::optional<ReceiptKey> receiptKeyFrom(const QByteArray &text);

/// Returns the receipt key in `directory`, or nothing if none can be read.
std::optional<ReceiptKey> readReceiptKey(const QString &directory);

/// Writes the text of a receipt key into `directory`.
bool writeReceiptKey(const QString &directory, const QByteArray &text);

/// Returns the server's receipt key from `directory`. Creates it on the first start, readable by its owner alone.
/// Returns nothing if that fails.
std::optional<ReceiptKey> ownReceiptKey(const QString &directory);

} // namespace chamada::server
