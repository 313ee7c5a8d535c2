// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/core/absentstudentsmodel.h"

#include <QWidget>

class QAction;
class QMenu;

namespace chamada::teacher {

class LiveCallEditor;
class FilteredTable;
class LiveCall;
struct TeacherServices;

/// Lists the students on the roster who have not answered yet, and offers actions for the selected ones.
class AbsentStudentsView : public QWidget {
    Q_OBJECT

public:
    AbsentStudentsView(
        LiveCall &call, LiveCallEditor &editor, const TeacherServices &services, QWidget *parent = nullptr);

    const AbsentStudentsModel &students() const { return m_students; }
    void setFilter(const QString &text);
    /// The actions are offered by buttons elsewhere too.
    QAction *presentAction() const { return m_present; }
    QAction *excuseAction() const { return m_excuse; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void refresh();
    void showPlaceholder();
    void markPresent();
    void changeExcuse();
    void showExcused();
    bool areAllExcused() const;
    QList<StudentId> selectedStudents() const;

    LiveCall &m_call;
    const TeacherServices &m_services;
    LiveCallEditor &m_editor;
    AbsentStudentsModel m_students;
    FilteredTable *m_table;
    QMenu *m_menu;
    QAction *m_present = nullptr;
    QAction *m_excuse = nullptr;
};

} // namespace chamada::teacher
