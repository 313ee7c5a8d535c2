// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/codes.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace chamada::server::codes {

namespace {

QString ofPeriod(const QByteArray &secret, qint64 period)
{
    const QByteArray message = "code " + QByteArray::number(period);
    const QByteArray mac = QMessageAuthenticationCode::hash(message, secret, QCryptographicHash::Sha256);
    // 64 bits modulo a million: the bias is below 2^-44.
    const quint64 number = qFromBigEndian<quint64>(mac.constData()) % 1'000'000;
    return QStringLiteral("%1").arg(number, CodeEvent::Digits, 10, QLatin1Char('0'));
}

} // namespace

QString at(const QByteArray &secret, milliseconds elapsed)
{
    return ofPeriod(secret, elapsed / CodeEvent::Period);
}

bool isGood(const QByteArray &secret, milliseconds elapsed, const QString &code)
{
    const qint64 period = elapsed / CodeEvent::Period;
    return code == ofPeriod(secret, period) || (period > 0 && code == ofPeriod(secret, period - 1));
}

} // namespace chamada::server::codes
