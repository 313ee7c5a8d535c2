// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/rosterimport.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace chamada {

class ImportModel;
class ImportOptions;
class RosterEditor;
class StatusStrip;
struct Failure;

/// Shows what a table would make of a class's roster, and takes it with one button. Nothing is taken before, and where
/// only a part of it could be, that is said.
class ImportPanel : public QWidget {
    Q_OBJECT

public:
    explicit ImportPanel(RosterEditor &editor, QWidget *parent = nullptr);

    /// `from` is the file's name, or where else it comes from.
    void begin(const RosterImport &import, const QString &from);
    bool isTaking() const { return m_taking; }
    /// What is on its way is no longer waited for.
    void giveUp();

signals:
    /// It is done with; `news` says what was taken, and is empty where nothing was.
    void closed(const QString &news);

private:
    QLayout *makeButtons();
    void makeTable();
    void connectEditor();
    void refresh();
    void refreshRows();
    void describe();
    QString summary() const;
    void take();
    void onStored(qsizetype done, qsizetype total);
    void onFailed(const Failure &failure);
    void close();
    void setTaking(bool taking);

    RosterEditor &m_editor;
    RosterImport m_import;
    ImportModel *m_model;
    QLabel *m_title;
    ImportOptions *m_options;
    StatusStrip *m_strip;
    QTableView *m_table;
    QProgressBar *m_progress;
    QPushButton *m_take;
    QPushButton *m_cancel;
    qsizetype m_wanted = 0; ///< students on their way
    qsizetype m_stored = 0; ///< of these, as the server has said
    bool m_taking = false;
    bool m_failed = false; ///< and why is said until it is tried again
};

} // namespace chamada
