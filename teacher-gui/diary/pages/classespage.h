// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diary.h"
#include "teacher-gui/diary/core/term.h"
#include "teacher-gui/diary/pages/classsummarymodel.h"

#include <QWidget>

class QComboBox;
class QTableView;

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class DiaryLocation;
class DiaryStrip;

/// Summarises all classes of a period in a table and marks those with students at risk.
class ClassesPage : public QWidget {
    Q_OBJECT

public:
    explicit ClassesPage(DiaryLocation &location, QWidget *parent = nullptr);

    /// Shows the classes of `lines` and offers the periods in which they met.
    void open(const QList<DiaryLine> &lines);
    void focusList();

signals:
    void backRequested();
    void classRequested(chamada::ClassId classId);

private:
    QLayout *makeHeading();
    void makeTable();
    void refresh();
    QWidget *makeExportBar();
    TimeSpan span() const;
    bool add(const Diary &diary, ClassId classId, const TimeSpan &span);

    DiaryLocation &m_location;
    ClassSummaryModel m_model;
    QList<DiaryLine> m_lines;
    QComboBox *m_term;
    QTableView *m_table;
    DiaryStrip *m_strip;
    StatusStrip *m_exported;
};

} // namespace chamada::teacher
