// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

class QLineEdit;

namespace chamada {

class KnownServers;
class StatusStrip;
struct Receipt;

} // namespace chamada

namespace chamada::teacher {

class DiaryLocation;

/// Checks a receipt that a student shows: whether a known server signed it, and whether the diary agrees.
class ReceiptCheck : public QWidget {
    Q_OBJECT

public:
    ReceiptCheck(const KnownServers &known, const DiaryLocation &location, QWidget *parent = nullptr);

private:
    /// Returns whether the diary has the presence; nullopt if it does not have the call.
    std::optional<bool> isInDiary(const Receipt &receipt) const;
    void check(const QString &text);
    void say(const Receipt &receipt);

    const KnownServers &m_known;
    const DiaryLocation &m_location;
    QLineEdit *m_receipt;
    StatusStrip *m_strip;
};

} // namespace chamada::teacher
