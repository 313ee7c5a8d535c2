// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diaryeditor.h"
#include "teacher-gui/diary/core/term.h"
#include "teacher-gui/diary/pages/frequencymodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class ClassSettingsForm;
class DiaryStrip;
class PresenceChart;
class RiskFilter;

/// Shows a class over a period: each student's frequency and risk, and the attendance at each meeting.
class ClassAttendancePage : public QWidget {
    Q_OBJECT

public:
    ClassAttendancePage(DiaryLocation &location, const TeacherClient &client, QWidget *parent = nullptr);

    /// Shows a class and offers the periods in which it met according to `lines`.
    void open(ClassId classId, const QList<DiaryLine> &lines);
    /// Reads the class from the diary again.
    void refresh();
    void focusList();
    /// Clears the undo history.
    void forgetSteps() { m_editor.steps().clear(); }
    std::optional<ClassId> classId() const { return m_class; }

signals:
    void backRequested();
    void meetingRequested(const chamada::CallId &call);

private:
    QWidget *makeContent();
    void arrange(QWidget *content);
    QLayout *makeHeading();
    QLayout *makeTools();
    void makeTable();
    QWidget *makeExportBar();
    TimeSpan span() const;
    void offerTerms(const QList<DiaryLine> &lines);
    void sortBy(int column);
    void filter();
    void change(const ClassSettings &settings);
    void summarize();
    void showAbsences();

    DiaryLocation &m_location;
    DiaryEditor m_editor;
    FrequencyModel m_model;
    std::optional<ClassId> m_class;
    ClassSettings m_settings;
    RiskFilter *m_sorted;
    QLabel *m_title;
    QLabel *m_summary;
    QComboBox *m_term;
    QComboBox *m_order;
    QCheckBox *m_atRisk;
    ClassSettingsForm *m_form;
    PresenceChart *m_chart;
    QLabel *m_chartText;
    QTableView *m_table;
    QLabel *m_absences;
    DiaryStrip *m_strip;
    StatusStrip *m_exported;
};

} // namespace chamada::teacher
