// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/presences/verdict.h"

#include "common/receipt/receipt.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada::student {

namespace {

constexpr std::array verdictTexts{
    QT_TRANSLATE_NOOP("Verdict", "Genuine: the server “%1” signed this presence, and nothing in it was changed."),
    QT_TRANSLATE_NOOP("Verdict",
        "Not genuine: the server “%1” did not sign this. The file on this computer was changed or damaged. Ask the "
        "teacher to look into the diary."),
    QT_TRANSLATE_NOOP("Verdict",
        "This cannot be checked here: this computer no longer knows the key of the server “%1”. The teacher can check "
        "the receipt."),
};

/// Returns whether the signed payload matches the presence shown.
bool tells(const QByteArray &payload, const ConfirmedPresence &presence)
{
    const auto receipt = receiptFrom(payload);
    return receipt && receipt->classId == presence.classId && receipt->student == presence.student
        && receipt->time == presence.time;
}

} // namespace

Verdict verdictOn(const ConfirmedPresence &presence, const KnownServers &known)
{
    const KnownServers::Server *server = known.withFingerprint(presence.fingerprint);
    if (!server || server->receiptKey.isEmpty())
        return Verdict::Unknown;
    const auto payload = openReceipt(presence.receipt, server->receiptKey);
    return payload && tells(*payload, presence) ? Verdict::Genuine : Verdict::NotGenuine;
}

QString explain(Verdict verdict, const ConfirmedPresence &presence)
{
    return QCoreApplication::translate("Verdict", verdictTexts[static_cast<size_t>(verdict)]).arg(presence.server);
}

} // namespace chamada::student
