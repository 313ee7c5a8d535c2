// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace chamada {

/// Asks the user whether to trust a changed server certificate. It shows both fingerprints to compare and explains the
/// effect of each button.
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
