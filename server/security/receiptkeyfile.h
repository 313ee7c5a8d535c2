// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/receipt/receipt.h"

#include <optional>

namespace chamada {

/// A receipt key as text, as its file holds it.
QByteArray textOfReceiptKey(const ReceiptKey &key);
/// Nothing for what is none.
std::optional<ReceiptKey> receiptKeyFrom(const QByteArray &text);

/// The receipt key in `directory`; nothing where there is none that can be read.
std::optional<ReceiptKey> readReceiptKey(const QString &directory);

/// Writes one there as text.
bool writeReceiptKey(const QString &directory, const QByteArray &text);

/// The server's receipt key: read from `directory`, or made there on the first start, readable by its owner alone.
/// Nothing where that cannot be done.
std::optional<ReceiptKey> ownReceiptKey(const QString &directory);

} // namespace chamada
