// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace chamada {

/// The decision when a server shows another certificate than the one it showed before: both fingerprints to compare,
/// and which of the two answers does what.
class CertificateChoice : public QWidget {
    Q_OBJECT

public:
    explicit CertificateChoice(QWidget *parent = nullptr);

    void ask(const QString &serverName, const QByteArray &known, const QByteArray &shown);

signals:
    void trusted();
    void declined();

private:
    QLabel *m_explanation;
    QLabel *m_known;
    QLabel *m_shown;
    QPushButton *m_decline;
};

} // namespace chamada
