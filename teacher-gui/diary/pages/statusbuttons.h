// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/attendancestatus.h"

#include <QWidget>

#include <optional>

class QKeyEvent;
class QLineEdit;

namespace chamada::teacher {

/// Offers the standings, with one button and one key each, and a note for the choice.
class StatusButtons : public QWidget {
    Q_OBJECT

public:
    explicit StatusButtons(QWidget *parent = nullptr);

    /// Handles a key that was pressed in the list; returns false if the key chooses no standing.
    bool takeKey(const QKeyEvent &key);
    /// Enables the buttons if students are selected.
    void setReady(bool ready) { m_buttons->setEnabled(ready); }

signals:
    /// A nullopt standing means: not in this meeting.
    void chosen(std::optional<chamada::teacher::AttendanceStatus> standing, const QString &note);

private:
    void addChoice(std::optional<AttendanceStatus> standing);
    void choose(std::optional<AttendanceStatus> standing);

    QWidget *m_buttons;
    QLineEdit *m_note;
};

} // namespace chamada::teacher
