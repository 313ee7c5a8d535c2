// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/kiosk/kioskmessage.h"

#include <QWidget>

class QLabel;

namespace chamada {

class IconView;

} // namespace chamada

namespace chamada::student {

/// Shows one message in type that grows with the window and is legible from two metres.
class KioskPanel : public QWidget {
    Q_OBJECT

public:
    explicit KioskPanel(QWidget *parent = nullptr);

    /// Announces the message to screen readers if it differs from the one shown.
    void setMessage(const KioskMessage &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    Meaning m_meaning = Meaning::Accent;
    IconView *m_icon;
    QLabel *m_word;
    QLabel *m_about;
    QLabel *m_sentence;
};

} // namespace chamada::student
