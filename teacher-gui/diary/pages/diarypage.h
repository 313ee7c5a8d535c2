// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diary.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace chamada {

class KnownServers;
class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class CallList;
class ClassAttendancePage;
class ClassesPage;
class DiaryLocation;
class StudentErasurePanel;
class MeetingPage;
class TeacherClient;

/// The diary page: shows the list of past calls, and opens meetings and classes from it.
class DiaryPage : public QWidget {
    Q_OBJECT

public:
    DiaryPage(
        DiaryLocation &location, const KnownServers &known, const TeacherClient &client, QWidget *parent = nullptr);

    /// Reads the diary again.
    void refresh();
    /// Schedules one refresh for all requests that come together.
    void refreshSoon();
    /// Shows the list of past calls.
    void showList();
    void focusList();
    /// Merges the diary at `path` into this one.
    void join(const QString &path);

signals:
    void opened(const chamada::teacher::DiaryEntry &entry);

private:
    QWidget *makeListPage(const KnownServers &known);
    QLayout *makeHeading();
    void connectPages();
    void openClasses();
    void openClass(ClassId classId);
    void openReport(const CallId &call);
    void openMeeting(const CallId &call);
    void chooseJoin();
    void forgetSteps();
    void showError(const DiaryError &error);

    DiaryLocation &m_location;
    CallList *m_list;
    MeetingPage *m_meeting;
    ClassAttendancePage *m_class;
    ClassesPage *m_classes;
    StudentErasurePanel *m_forget;
    StatusStrip *m_strip;
    QStackedWidget *m_pages;
    QWidget *m_beforeMeeting = nullptr; ///< the page that opened the meeting
    QWidget *m_beforeClass = nullptr;
    QTimer m_soon;
};

} // namespace chamada::teacher
