// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/kiosk/kioskclient.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace chamada::student {

/// Chooses the kiosk's class from the open calls, or says that no call is open yet.
class ClassPage : public QWidget {
    Q_OBJECT

public:
    explicit ClassPage(KioskClient &client, QWidget *parent = nullptr);

    void focusList();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void choose();

    KioskClient &m_client;
    QLabel *m_sentence;
    QListWidget *m_list;
};

} // namespace chamada::student
