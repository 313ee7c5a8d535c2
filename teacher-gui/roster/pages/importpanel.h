// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/core/rosterimport.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace chamada {

class StatusStrip;
struct Failure;

} // namespace chamada

namespace chamada::teacher {

class ImportModel;
class ImportOptions;
class RosterEditor;

/// Previews the import of a table into a class's roster and starts it with one button. It stores nothing before, and it
/// reports an import that was stored only in part.
class ImportPanel : public QWidget {
    Q_OBJECT

public:
    explicit ImportPanel(RosterEditor &editor, QWidget *parent = nullptr);

    /// Shows the import. `from` is the file's name or another source.
    void begin(const RosterImport &import, const QString &from);
    bool isTaking() const { return m_taking; }
    /// Stops waiting for the running import.
    void giveUp();

signals:
    /// The panel is closed. `news` says what was stored, and is empty if nothing was.
    void closed(const QString &news);

private:
    QLayout *makeButtons();
    void makeTable();
    void connectEditor();
    void refresh();
    void refreshRows();
    void refreshButtons();
    void describe();
    QString summary() const;
    void toggleRow();
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
    QCheckBox *m_takeOff;
    QTableView *m_table;
    QProgressBar *m_progress;
    QPushButton *m_take;
    QPushButton *m_cancel;
    qsizetype m_wanted = 0; ///< students of the running import, taken and taken off
    qsizetype m_stored = 0; ///< those that the server has confirmed
    QString m_news; ///< of the running import
    bool m_taking = false;
    bool m_failed = false; ///< the error is shown until the next attempt
};

} // namespace chamada::teacher
