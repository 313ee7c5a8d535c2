// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;

namespace chamada {

class FittedLabel;
class ServerLink;
class WallCode;
class WallNews;

/// The projector window of one call, full-screen and legible from the last row: the class, the code or the address for
/// students, the number present and the last arrivals. It lays out; `WallNews` decides.
class WallWindow : public QWidget {
    Q_OBJECT

public:
    /// Takes ownership of `news`.
    WallWindow(WallNews *news, const ServerLink &link, QWidget *parent = nullptr);

    const WallNews &news() const { return m_news; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeWay();
    QWidget *makeCount();
    QWidget *makeControls();
    void refresh();
    void refreshCount();
    void refreshWay();
    bool wantsCode() const;

    WallNews &m_news;
    const ServerLink &m_link;
    QHBoxLayout *m_middle;
    FittedLabel *m_title;
    FittedLabel *m_sentence; ///< what to do
    FittedLabel *m_address;
    FittedLabel *m_server;
    WallCode *m_code;
    FittedLabel *m_count;
    FittedLabel *m_present;
    FittedLabel *m_guests;
    FittedLabel *m_caption;
    QList<FittedLabel *> m_arrivals;
};

} // namespace chamada
