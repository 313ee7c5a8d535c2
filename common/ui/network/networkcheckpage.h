// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace chamada {

class NetworkCheckPanel;
class ServerLink;

/// The network test page of the student's and the teacher's window. Escape returns to the previous page; hiding the
/// page stops the test.
class NetworkCheckPage : public QWidget {
    Q_OBJECT

public:
    explicit NetworkCheckPage(const ServerLink &link);

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
    NetworkCheckPanel *m_test;
};

} // namespace chamada
