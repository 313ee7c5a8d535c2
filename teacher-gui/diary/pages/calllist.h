// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diaryeditor.h"
#include "teacher-gui/diary/pages/diarymodel.h"

#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QTableView;

namespace chamada::teacher {

class CallFilter;
class DiaryStrip;
class MoveCallToClassBar;

/// Lists every past call. The teacher filters it by class or text and opens, moves, discards or restores a call.
class CallList : public QWidget {
    Q_OBJECT

public:
    CallList(DiaryLocation &location, const TeacherClient &client, QWidget *parent = nullptr);

    /// Reads the diary again.
    void refresh();
    void focusList();
    /// Clears the undo history.
    void forgetSteps() { m_editor.steps().clear(); }
    const QList<DiaryLine> &lines() const { return m_model.lines(); }

signals:
    void openRequested(const chamada::teacher::DiaryLine &line);
    void classRequested(chamada::ClassId classId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    QLayout *makeFilters();
    QLayout *makeActions();
    QAbstractButton *addAction(QLayout *row, const QIcon &icon, const QString &text, void (CallList::*slot)());
    std::optional<DiaryLine> current() const;
    int currentRow() const; ///< in the view; -1 if no row is selected
    bool select(const CallId &call);
    void offerClasses();
    void open();
    void openClass();
    void askMove();
    void move(const DiaryLine &line, ClassId classId);
    void toggleDiscarded();
    void refreshActions();

    DiaryLocation &m_location;
    DiaryEditor m_editor;
    DiaryModel m_model;
    CallFilter *m_matching;
    QTableView *m_table;
    QComboBox *m_class;
    QLineEdit *m_filter;
    QCheckBox *m_discarded;
    QList<QAbstractButton *> m_actions;
    QAbstractButton *m_discard = nullptr;
    MoveCallToClassBar *m_move;
    DiaryStrip *m_strip;
    std::optional<CallId> m_changed; ///< the call that was changed last
};

} // namespace chamada::teacher
