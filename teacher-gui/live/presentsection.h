// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QMenu;

namespace chamada {

class CallEditor;
class LiveCall;
class NoteForm;
class StudentId;
class StudentsTable;

/// Who is in a call, and what can be done to those who are selected: by button, menu and key.
class PresentSection : public QWidget {
    Q_OBJECT

public:
    PresentSection(LiveCall &call, CallEditor &editor, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    void reveal(const StudentId &student);
    /// For a button elsewhere.
    QAction *removeAction() const { return m_remove; }

private:
    void makeActions();
    QAction *makeAction(const QString &text, const QKeySequence &keys, void (PresentSection::*slot)());
    void refresh();
    void removeSelected();
    void changeLate();
    void editNote();
    void keepNote(const QString &note);
    bool areAllLate() const;

    LiveCall &m_call;
    CallEditor &m_editor;
    StudentsTable *m_table;
    NoteForm *m_note;
    QMenu *m_menu;
    QAction *m_late = nullptr;
    QAction *m_noting = nullptr;
    QAction *m_remove = nullptr;
    QList<StudentId> m_noted; ///< those whose note is being written
};

} // namespace chamada
