// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/standing.h"

#include <QWidget>

#include <optional>

class QKeyEvent;
class QLineEdit;

namespace chamada {

/// The standings to choose from, one button and one key each, and a note that goes with the choice.
class StandingBar : public QWidget {
    Q_OBJECT

public:
    explicit StandingBar(QWidget *parent = nullptr);

    /// Takes a key that was pressed in the list; false where it is none of these.
    bool takeKey(const QKeyEvent &key);
    /// Whether there is somebody to choose for.
    void setReady(bool ready) { m_buttons->setEnabled(ready); }

signals:
    /// Nothing: not in this meeting.
    void chosen(std::optional<chamada::Standing> standing, const QString &note);

private:
    void addChoice(std::optional<Standing> standing);
    void choose(std::optional<Standing> standing);

    QWidget *m_buttons;
    QLineEdit *m_note;
};

} // namespace chamada
