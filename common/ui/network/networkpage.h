// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace chamada {

class NetworkTest;
class ServerLink;

/// The page of either window on which the network to its server is tried. Escape goes back to where one was; whatever
/// runs ends with it.
class NetworkPage : public QWidget {
    Q_OBJECT

public:
    explicit NetworkPage(const ServerLink &link, QWidget *parent = nullptr);

    void begin();

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    const ServerLink &m_link;
    QLabel *m_server;
    NetworkTest *m_test;
};

} // namespace chamada
