// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/frequency.h"

#include <QWidget>

class QLabel;
class QSpinBox;
class QUndoStack;

namespace chamada {

/// The head of a meeting's page: which it is, how many were there, for how many lessons it counts, and the way out.
class MeetingHeader : public QWidget {
    Q_OBJECT

public:
    explicit MeetingHeader(QUndoStack &steps, QWidget *parent = nullptr);

    void setMeeting(const Meeting &meeting, const Attendance &attendance);

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

} // namespace chamada
