// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/frequency.h"

#include <QWidget>

class QLabel;
class QSpinBox;
class QUndoStack;

namespace chamada::teacher {

/// The header of a meeting page: title, attendance, number of lessons, undo, and the way back.
class MeetingHeader : public QWidget {
    Q_OBJECT

public:
    explicit MeetingHeader(QUndoStack &steps, QWidget *parent = nullptr);

    void setMeeting(const Meeting &meeting, const AttendanceCounts &attendance);

signals:
    void backRequested();
    void reportRequested();
    void lessonsChosen(int lessons);

private:
    QLayout *makeActions(QUndoStack &steps);

    QLabel *m_title;
    QLabel *m_when;
    QLabel *m_count;
    QSpinBox *m_lessons;
};

} // namespace chamada::teacher
