// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serversearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chamada {

class CertificateChoice;
class ServerList;
class StatusStrip;

/// Where to connect when nobody has said it: the servers found, or the address by hand; why it did not work, and the
/// decision when a server's certificate has changed. Servers are looked for while it is seen.
class ConnectionPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionPanel(ServerSearch &search, QWidget *parent = nullptr);

    /// The sentence above the field.
    void setSentence(const QString &sentence);
    /// What to do when no server is found.
    void setAdvice(const QString &sentence);
    void setAddress(const QString &text);
    void focusAddress();

signals:
    void addressChosen(const chamada::ServerAddress &address);
    void candidateChosen(const chamada::ServerCandidate &candidate);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeForm();
    QLayout *makeAddress();
    void choose();
    void onSearchChanged();
    void refresh();

    ServerSearch &m_search;
    ServerLink &m_link;
    ServerList *m_servers;
    QWidget *m_form;
    QLabel *m_sentence;
    QLineEdit *m_address;
    QPushButton *m_connect;
    StatusStrip *m_strip;
    CertificateChoice *m_certificate;
};

} // namespace chamada
