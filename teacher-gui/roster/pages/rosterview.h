// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chamada {

class StatusStrip;
struct Failure;

} // namespace chamada

namespace chamada::teacher {

class RosterEditor;
class RosterExport;
class RosterModel;
class RosterTableView;
class TeacherClient;
struct RosterChange;

/// Shows the roster of one class for filtering, adding and editing in place. Changes can be undone.
class RosterView : public QWidget {
    Q_OBJECT

public:
    RosterView(RosterEditor &editor, const TeacherClient &client, QWidget *parent = nullptr);

    /// Sets the title of the class; empty if none is chosen.
    void setTitle(const QString &title);
    /// Shows a change of the roster that `undo` reverts; an empty text clears the strip.
    void tell(const QString &news);
    void complain(const QString &sentence);
    /// Returns whether nothing can be changed now, and if so shows why.
    bool refuseNow();

signals:
    void importRequested();
    void pasteRequested();

protected:
    /// Pastes spreadsheet cells into the list, not into the field that has the focus.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeHead();
    QLayout *makeActions();
    void makeTable();
    void makeUndo();
    void refresh();
    void refreshActions();
    void add();
    void remove();
    void edit(const RosterChange &change);
    void undo();
    void redo();

    RosterEditor &m_editor;
    const TeacherClient &m_client;
    RosterModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    QPushButton *m_import;
    QPushButton *m_paste;
    QLineEdit *m_filter;
    RosterTableView *m_table;
    StatusStrip *m_strip;
    RosterExport *m_export;
    bool m_isUndone = false; ///< whether the strip shows an undone change
    QLineEdit *m_student;
    QLineEdit *m_name;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace chamada::teacher
