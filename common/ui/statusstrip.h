// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/icons.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace chamada {

class IconView;

/// A non-modal message line within a page: never a dialog, never dismissed by the user. It keeps no state: its owner
/// calls `say` and `clear`.
class StatusStrip : public QFrame {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    /// Shows and announces a message, with a button if `action` is not empty.
    void say(Icon which, Meaning meaning, const QString &text, const QString &action = {});
    /// Shows a busy message and returns once it is painted, because the caller then blocks the event loop.
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
