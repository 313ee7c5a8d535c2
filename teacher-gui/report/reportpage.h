// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/diary.h"
#include "teacher-gui/live/attendancemodel.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace chamada {

class DiaryPlaceBar;
class DiaryShelf;
class StatusStrip;
struct RecordedCall;

/// Everything about one ended call, whether it is in the diary, and ways to take it elsewhere.
class ReportPage : public QWidget {
    Q_OBJECT

public:
    /// Whether the diary has it.
    enum class Saved { Yes, No };

    ReportPage(DiaryEntry entry, DiaryShelf &shelf, QWidget *parent = nullptr);

    const DiaryEntry &entry() const { return m_entry; }
    void setSaved(Saved saved);
    void focusDone();
    void showProblem(const DiaryError &error);

signals:
    void retryRequested();
    void doneRequested();

private:
    QLayout *heading();
    QLayout *lists();
    QLayout *actions();
    void fillAbsent();
    /// As the diary has it, with what was corrected.
    RecordedCall recorded() const;

    DiaryEntry m_entry;
    AttendanceModel m_students;
    DiaryShelf &m_shelf;
    QListWidget *m_absent;
    QPushButton *m_done;
    DiaryPlaceBar *m_place;
    StatusStrip *m_problem;
    StatusStrip *m_shared; ///< what is so of most rows
    StatusStrip *m_news;
};

} // namespace chamada
