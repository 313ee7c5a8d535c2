// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/diaryeditor.h"
#include "teacher-gui/diary/historylist.h"
#include "teacher-gui/diary/meetingmodel.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace chamada {

class DiaryStrip;
class MeetingHeader;
class StandingBar;
class TextFilter;

/// One past roll call, opened to be corrected: everybody of the class, how each stood, and every change of it.
class MeetingPage : public QWidget {
    Q_OBJECT

public:
    MeetingPage(DiaryShelf &shelf, const TeacherClient &client, QWidget *parent = nullptr);

    /// Shows the call, which counts for that class now.
    void open(const DiaryLine &line);
    /// Reads it again.
    void refresh();
    void focusList();
    /// What was changed so far can no longer be undone.
    void forgetSteps() { m_editor.steps().clear(); }

signals:
    void backRequested();
    void reportRequested(const QString &call);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    QLayout *makeLists();
    void connectParts();
    QList<MeetingModel::Row> selectedRows() const;
    void setStanding(std::optional<Standing> standing, const QString &note);
    void correct(const QString &what, const QList<MeetingModel::Row> &rows, std::optional<Standing> standing,
        const QString &note);
    void setLessons(int lessons);
    void addStudent();
    void select(const QList<StudentId> &students);
    void showSelection();

    DiaryShelf &m_shelf;
    DiaryEditor m_editor;
    MeetingModel m_model;
    std::optional<DiaryLine> m_line;
    int m_lessons = 1;
    QList<Change> m_changes;
    TextFilter *m_sorted;
    MeetingHeader *m_header;
    QTableView *m_table;
    StandingBar *m_bar;
    HistoryList *m_history;
    QLineEdit *m_add;
    DiaryStrip *m_strip;
    QList<StudentId> m_changed; ///< those who were corrected last
};

} // namespace chamada
