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

/// What a projector shows a whole room of one call, over a whole screen and readable from its last row: the class, the
/// code or how to reach the student's window, how many there are, and who came last. It lays out; the news decide.
class WallWindow : public QWidget {
    Q_OBJECT

public:
    /// `news` becomes its child.
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
