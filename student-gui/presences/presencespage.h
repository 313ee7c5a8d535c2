// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/presences/presencefile.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace chamada {

class KnownServers;
class StatusStrip;

} // namespace chamada

namespace chamada::student {

class PresenceModel;
class QrCodeWidget;

/// Shows this user's presences and offers actions for each receipt: copy, save, show as a QR code, verify.
class PresencesPage : public QWidget {
    Q_OBJECT

public:
    PresencesPage(const PresenceFile &book, const KnownServers &known, QWidget *parent = nullptr);

    /// Selects the presence with this receipt, or the first one.
    void begin(const QString &receipt = {});

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeCode();
    QLayout *makeButtons();
    QPushButton *addButton(const QString &text, void (PresencesPage::*action)(const ConfirmedPresence &));
    void refresh();
    void goBack();
    const ConfirmedPresence *chosen() const;
    void copy(const ConfirmedPresence &presence);
    void save(const ConfirmedPresence &presence);
    void write(const QString &path, const QString &receipt);
    void showCode(const ConfirmedPresence &presence);
    void verify(const ConfirmedPresence &presence);

    const KnownServers &m_known;
    PresenceModel *m_model;
    QStackedWidget *m_views;
    QListView *m_list;
    QLabel *m_empty;
    QrCodeWidget *m_code;
    QLabel *m_caption;
    QList<QPushButton *> m_buttons;
    StatusStrip *m_strip;
};

} // namespace chamada::student
