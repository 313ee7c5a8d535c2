// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QPushButton;
class QStackedWidget;

namespace chamada {

class StudentId;

} // namespace chamada

namespace chamada::teacher {

class LiveCallEditor;
class ChangeStrip;
class LabMapView;
class LiveCall;
class AbsentStudentsView;
class PageTabs;
class PresentStudentsView;
class StudentFinder;
struct TeacherServices;

/// Shows one open call: the present, the missing, the lab map, and the teacher's actions. It lays out and connects; the
/// call and its editor decide.
class LivePage : public QWidget {
    Q_OBJECT

public:
    LivePage(LiveCall &call, TeacherServices &services, QWidget *parent = nullptr);

    LiveCall &call() const { return m_call; }
    /// Focuses the field that adds a student by hand.
    void focusStudent();

signals:
    /// Emitted to show the call on the projector.
    void projectRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeSections();
    void makeMap();
    void makeFinder();
    void makeHistory();
    QPushButton *makeButton(QAction &action, const QString &what);
    QLayout *actions();
    void add(const StudentId &student);
    void showCounts();
    void refreshActions();

    LiveCall &m_call;
    TeacherServices &m_services;
    LiveCallEditor *m_editor;
    PresentStudentsView *m_present;
    AbsentStudentsView *m_missing;
    LabMapView *m_map;
    QStackedWidget *m_sections;
    PageTabs *m_tabs;
    StudentFinder *m_student;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_markPresent;
    QPushButton *m_excuse;
    QPushButton *m_project;
    ChangeStrip *m_strip;
};

} // namespace chamada::teacher
