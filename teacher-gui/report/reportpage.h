// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diary.h"
#include "teacher-gui/live/core/attendancemodel.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class DiaryLocationBar;
class DiaryLocation;
struct RecordedCall;

/// Shows the report of one ended call and whether it is in the diary, and offers to export it.
class ReportPage : public QWidget {
    Q_OBJECT

public:
    /// Whether the diary has the call.
    enum class Saved { Yes, No };

    ReportPage(DiaryEntry entry, DiaryLocation &location, QWidget *parent = nullptr);

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
    void showNames();
    /// Returns the call as corrected in the diary, or the plain report if the diary does not have it.
    RecordedCall recorded() const;

    DiaryEntry m_entry;
    AttendanceModel m_students;
    DiaryLocation &m_location;
    QListWidget *m_absent;
    QPushButton *m_done;
    DiaryLocationBar *m_place;
    StatusStrip *m_problem;
    StatusStrip *m_shared; ///< the flags that most rows share
    StatusStrip *m_notice;
};

} // namespace chamada::teacher
