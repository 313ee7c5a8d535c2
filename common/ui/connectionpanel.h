// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverselection.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chamada {

class CertificateChoice;
class ServerListWidget;
class StatusStrip;

/// Lets the user choose a server: from the servers found or by address. It also shows connection errors and the
/// decision on a changed certificate. It searches for servers while it is visible.
class ConnectionPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionPanel(ServerSelection &search, QWidget *parent = nullptr);

    /// Sets the sentence above the address field.
    void setSentence(const QString &sentence);
    /// Sets the advice that is shown when no server is found.
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

    ServerSelection &m_search;
    ServerLink &m_link;
    ServerListWidget *m_servers;
    QWidget *m_form;
    QLabel *m_sentence;
    QLineEdit *m_address;
    QPushButton *m_connect;
    StatusStrip *m_strip;
    CertificateChoice *m_certificate;
};

} // namespace chamada
