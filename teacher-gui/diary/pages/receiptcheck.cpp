// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/receiptcheck.h"

#include "common/net/knownservers.h"
#include "common/receipt/receipt.h"
#include "common/ui/sentences.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace chamada::teacher {

namespace {

/// Returns the receipt if a server known to this computer signed it, else nullopt.
std::optional<Receipt> genuine(const QString &text, const KnownServers &known)
{
    for (const KnownServers::Server &server : known.servers()) {
        const auto payload = server.receiptKey.isEmpty() ? std::nullopt : openReceipt(text, server.receiptKey);
        if (payload)
            return receiptFrom(*payload);
    }
    return std::nullopt;
}

} // namespace

ReceiptCheck::ReceiptCheck(const KnownServers &known, const DiaryLocation &location, QWidget *parent)
    : QWidget(parent)
    , m_known(known)
    , m_location(location)
    , m_receipt(new QLineEdit)
    , m_strip(new StatusStrip)
{
    m_receipt->setAccessibleName(tr("Check a receipt"));
    m_receipt->setPlaceholderText(tr("Check a receipt: paste the text that a student shows"));
    m_receipt->setClearButtonEnabled(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_receipt);
    layout->addWidget(m_strip);
    connect(m_receipt, &QLineEdit::textChanged, this, &ReceiptCheck::check);
}

void ReceiptCheck::check(const QString &text)
{
    QString whole = text;
    whole.removeIf([](QChar c) { return c.isSpace(); }); // a mail program may have wrapped the text
    if (whole.isEmpty())
        m_strip->clear();
    else if (const auto receipt = genuine(whole, m_known))
        say(*receipt);
    else
        m_strip->say(Icon::Refused, Meaning::Refused,
            tr("Not genuine: no server that this computer knows signed this. Check that the whole text was pasted."));
}

void ReceiptCheck::say(const Receipt &receipt)
{
    const QString what =
        tr("Genuine: %1 was registered in class %2, %3, at the server “%4”.")
            .arg(receipt.student.text(), receipt.classId.toText(), dateTimeText(receipt.time), receipt.server);
    const auto inDiary = isInDiary(receipt);
    if (!inDiary)
        m_strip->say(Icon::Shield, Meaning::Present, what + u' ' + tr("That roll call is not in this diary."));
    else if (*inDiary)
        m_strip->say(Icon::Shield, Meaning::Present, what + u' ' + tr("The diary says the same."));
    else
        m_strip->say(Icon::Warning, Meaning::Warning,
            what + u' ' + tr("The diary does not have this presence: it was removed from the roll call."));
}

std::optional<bool> ReceiptCheck::isInDiary(const Receipt &receipt) const
{
    const Diary *diary = m_location.diary();
    if (!diary)
        return std::nullopt;
    const auto found = diary->entry(receipt.call);
    const auto *entry = std::get_if<DiaryEntry>(&found);
    if (!entry || entry->report.call != receipt.call)
        return std::nullopt;
    const QList<Entry> &entries = entry->report.entries;
    return std::any_of(entries.begin(), entries.end(),
        [&](const Entry &other) { return other.student == receipt.student && other.time == receipt.time; });
}

} // namespace chamada::teacher
