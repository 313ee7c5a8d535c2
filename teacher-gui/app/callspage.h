// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diary.h"

#include <QHash>
#include <QWidget>

class QAction;
class QStackedWidget;

namespace chamada {

struct Failure;

} // namespace chamada

namespace chamada::teacher {

class CallSidebar;
class LiveCall;
class LivePage;
class ProjectorControl;
class ReportPage;
struct TeacherServices;

/// The open calls, one page each, and the reports of those that were ended here. Switching between pages keeps their
/// contents.
class CallsPage : public QWidget {
    Q_OBJECT

public:
    explicit CallsPage(TeacherServices &services, QWidget *parent = nullptr);

    void setClass(ClassId classId);
    void focusClass();
    /// Removes all pages at logout: another teacher must not find them.
    void clear();
    void showReport(const DiaryEntry &entry);
    /// Shows the call or the report again that was shown when the window was last closed.
    void restore();

signals:
    /// Emitted when something happens to a call whose page is not shown.
    void reportArrived(const chamada::teacher::DiaryEntry &entry);
    void callGone(chamada::ClassId classId);

private:
    QWidget *makeEmptyPage();
    void connectOpenCalls();
    void connectKeeper();
    void makeProjector();
    void addCall(LiveCall *call);
    void removeCall(LiveCall *call);
    void showCall(LiveCall *call);
    void onStarted(LiveCall *call);
    void onStartRefused(const Failure &failure);
    void onKept(const DiaryEntry &entry);
    void onNotKept(const DiaryEntry &entry, const DiaryError &error);
    ReportPage *reportPage(const DiaryEntry &entry);
    void closeReport(ReportPage *page);
    void showPage(QWidget *page);
    LivePage *currentLive() const;
    void markCurrent();
    void showNext();

    TeacherServices &m_services;
    CallSidebar *m_sidebar;
    QStackedWidget *m_pages;
    ProjectorControl *m_projector;
    QAction *m_project;
    std::optional<CallId> m_wanted; ///< the call shown last, until it is here again
    QWidget *m_empty;
    QHash<LiveCall *, LivePage *> m_live;
    QHash<ClassId, CallOptions> m_asked; ///< options of calls that are being started
    QHash<CallId, ReportPage *> m_reports; ///< by call
};

} // namespace chamada::teacher
