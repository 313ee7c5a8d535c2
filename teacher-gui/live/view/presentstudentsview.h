// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/live/core/rowaction.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QMenu;

namespace chamada {

class StatusStrip;
class StudentId;

} // namespace chamada

namespace chamada::teacher {

class LiveCallEditor;
class LiveCall;
class NoteForm;
class StudentsTable;

/// Lists the students in a call and offers actions for the selected ones by button, menu and key.
class PresentStudentsView : public QWidget {
    Q_OBJECT

public:
    PresentStudentsView(LiveCall &call, LiveCallEditor &editor, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    void reveal(const StudentId &student);
    /// Returns the action, for a button elsewhere.
    QAction *removeAction() const { return m_remove; }

private:
    void makeActions();
    void watchOrigins();
    void showShared();
    QAction *makeAction(const QString &text, const QKeySequence &keys, void (PresentStudentsView::*slot)());
    void refresh();
    void removeSelected();
    void changeLate();
    void excuseSelected();
    void editNote();
    void keepNote(const QString &note);
    bool areAllLate() const;
    void act(const StudentId &student, RowAction action);
    void keepSelected();
    void listSelected();
    /// Returns the selected students whose rows offer the action.
    QList<StudentId> selectedOffering(RowAction action) const;

    LiveCall &m_call;
    LiveCallEditor &m_editor;
    StudentsTable *m_table;
    StatusStrip *m_shared;
    NoteForm *m_note;
    QMenu *m_menu;
    QAction *m_late = nullptr;
    QAction *m_excuse = nullptr;
    QAction *m_noting = nullptr;
    QAction *m_keep = nullptr;
    QAction *m_list = nullptr;
    QAction *m_remove = nullptr;
    QTimer m_soon;
    QList<StudentId> m_noted; ///< the students whose note is being edited
};

} // namespace chamada::teacher
