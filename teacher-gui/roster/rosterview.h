// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace chamada {

class RosterEditor;
class RosterModel;
class RosterTableView;
class StatusStrip;
class TeacherClient;
struct Failure;
struct RosterChange;

/// The roster of one class: looked through, added to, edited in place. What was changed last can be taken back.
class RosterView : public QWidget {
    Q_OBJECT

public:
    RosterView(RosterEditor &editor, const TeacherClient &client, QWidget *parent = nullptr);

    /// What the class is called; empty where none is chosen.
    void setTitle(const QString &title);
    /// Something was done to the roster that `undo` takes back; with an empty text the last word goes.
    void tell(const QString &news);
    void complain(const QString &sentence);
    /// True, and said, where nothing can be changed now.
    bool refuseNow();

signals:
    void importRequested();
    void pasteRequested();

protected:
    /// Cells on the clipboard go to the list, not into the one field that has the focus.
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
    bool m_isUndone = false; ///< what the strip tells of
    QLineEdit *m_student;
    QLineEdit *m_name;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace chamada
