// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/roster/core/rostereditor.h"
#include "teacher-gui/roster/core/rosterimport.h"

#include <QWidget>

class QStackedWidget;

namespace chamada::teacher {

class ClassList;
class ImportPanel;
class ReadingPanel;
class RosterView;
struct TeacherServices;

/// Shows the classes and their rosters. A chosen or dropped file and pasted cells are previewed before anything is
/// stored.
class RosterPage : public QWidget {
    Q_OBJECT

public:
    explicit RosterPage(TeacherServices &services, QWidget *parent = nullptr);

    /// Updates the list of classes; the page that is shown stays.
    void enter();
    void importFile(const QString &path);
    bool isReading() const;
    /// Clears the page at log-out, before another teacher logs in.
    void clear();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void showClass(ClassId classId);
    void chooseFile();
    void paste();
    void preview(const RosterImport &import, const QString &from);
    void endPreview(const QString &news);
    void showList();

    TeacherServices &m_services;
    RosterEditor m_editor;
    ClassList *m_classes;
    QStackedWidget *m_pages;
    RosterView *m_view;
    ReadingPanel *m_reading;
    ImportPanel *m_import;
};

} // namespace chamada::teacher
