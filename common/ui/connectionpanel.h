// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverlink.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chamada {

class CertificateChoice;
class StatusStrip;

/// Where to connect when nobody has said it: the address by hand, why it did not work, and the decision when a server's
/// certificate has changed. It opens no connection itself except after that decision.
class ConnectionPanel : public QWidget {
    Q_OBJECT

public:
    ConnectionPanel(ServerLink &link, const KnownServers &known, QWidget *parent = nullptr);

    /// The sentence above the field.
    void setSentence(const QString &sentence);
    void setAddress(const QString &text);
    void focusAddress();

signals:
    void addressChosen(const chamada::ServerAddress &address);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeForm();
    void choose();
    void refresh();

    ServerLink &m_link;
    const KnownServers &m_known;
    QWidget *m_form;
    QLabel *m_sentence;
    QLineEdit *m_address;
    QPushButton *m_connect;
    StatusStrip *m_strip;
    CertificateChoice *m_certificate;
};

} // namespace chamada
