// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/verifyreceipt.h"

#include "common/receipt/receipt.h"
#include "server/security/receiptkeyfile.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace chamada {

int verifyReceipt(const ServerOptions &options, const QString &receipt)
{
    QTextStream err(stderr);
    const auto key = readReceiptKey(options.dataDirectory);
    if (!key) {
        err << u"chamada-server: there is no receipt key in %1\n"_s.arg(options.dataDirectory);
        return 1;
    }
    const QString text = receipt == u"-"_s ? QTextStream(stdin).readLine() : receipt;
    const auto payload = openReceipt(text, key->publicKey);
    if (!payload) {
        err << u"chamada-server: this receipt is not genuine: this server did not sign it\n"_s;
        return 1;
    }
    QTextStream(stdout) << QString::fromUtf8(*payload) << '\n';
    return 0;
}

} // namespace chamada
