// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/verifyreceipt.h"

#include "common/receipt/receipt.h"
#include "server/config/storage.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace chamada::server {

int verifyReceipt(const ServerOptions &options, const QString &receipt)
{
    QTextStream err(stderr);
    const auto known = Storage(options).knownReceiptKey();
    if (const auto *error = std::get_if<QString>(&known)) {
        err << u"chamada-server: %1\n"_s.arg(*error);
        return 1;
    }
    const QString text = receipt == u"-"_s ? QTextStream(stdin).readLine() : receipt;
    const auto payload = openReceipt(text, std::get<ReceiptKey>(known).publicKey);
    if (!payload) {
        err << u"chamada-server: this receipt is not genuine: this server did not sign it\n"_s;
        return 1;
    }
    QTextStream(stdout) << QString::fromUtf8(*payload) << '\n';
    return 0;
}

} // namespace chamada::server
