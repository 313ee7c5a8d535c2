// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/icons.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace chamada {

class IconView;

/// A quiet line within a page that says something and goes by itself: never a box, never in the way.
/// It keeps no state: whoever knows what is true calls `say` and `clear`.
class StatusStrip : public QFrame {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    /// Shows and announces it, with the action's button where `action` is not empty.
    void say(Icon which, Meaning meaning, const QString &text, const QString &action = {});
    /// Says what is being done, and returns when it is on the screen: what follows holds the window up.
    void sayBusy(const QString &text);
    void clear();
    QString text() const;

signals:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Meaning m_meaning = Meaning::Neutral;
    IconView *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace chamada
