// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diaryeditor.h"
#include "teacher-gui/diary/pages/historylist.h"
#include "teacher-gui/diary/pages/meetingmodel.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace chamada::teacher {

class DiaryStrip;
class MeetingHeader;
class StatusButtons;
class TextFilter;

/// Shows one past roll call for correction: every student of the class, each standing, and the history.
class MeetingPage : public QWidget {
    Q_OBJECT

public:
    MeetingPage(DiaryLocation &location, const TeacherClient &client, QWidget *parent = nullptr);

    /// Shows the call as a meeting of the line's class.
    void open(const DiaryLine &line);
    /// Reads the meeting from the diary again.
    void refresh();
    void focusList();
    /// Clears the undo history.
    void forgetSteps() { m_editor.steps().clear(); }

signals:
    void backRequested();
    void reportRequested(const chamada::CallId &call);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    QLayout *makeLists();
    void connectParts();
    QList<MeetingModel::Row> selectedRows() const;
    void setStanding(std::optional<AttendanceStatus> standing, const QString &note);
    void correct(const QString &what, const QList<MeetingModel::Row> &rows, std::optional<AttendanceStatus> standing,
        const QString &note);
    void setLessons(int lessons);
    void addStudent();
    void select(const QList<StudentId> &students);
    void showSelection();

    DiaryLocation &m_location;
    DiaryEditor m_editor;
    MeetingModel m_model;
    std::optional<DiaryLine> m_line;
    int m_lessons = 1;
    QList<Change> m_changes;
    TextFilter *m_sorted;
    MeetingHeader *m_header;
    QTableView *m_table;
    StatusButtons *m_bar;
    HistoryList *m_history;
    QLineEdit *m_add;
    DiaryStrip *m_strip;
    QList<StudentId> m_changed; ///< the students corrected last
};

} // namespace chamada::teacher
