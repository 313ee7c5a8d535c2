// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/absentstudentsview.h"

#include "common/ui/icons.h"
#include "teacher-gui/live/core/livecalleditor.h"
#include "teacher-gui/live/view/filteredtable.h"
#include "teacher-gui/services/teacherservices.h"
#include "teacher-gui/widgets/menuentry.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace chamada::teacher {

AbsentStudentsView::AbsentStudentsView(
    LiveCall &call, LiveCallEditor &editor, const TeacherServices &services, QWidget *parent)
    : QWidget(parent)
    , m_call(call)
    , m_services(services)
    , m_editor(editor)
    , m_students(call.students(), services.rosters, call.classId())
    , m_table(new FilteredTable(m_students))
    , m_menu(new QMenu(this))
{
    m_table->setAccessibleName(tr("Missing students"));
    makeActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    connect(m_table, &FilteredTable::menuRequested, m_menu, [this](const QPoint &at) { m_menu->popup(at); });
    connect(m_table, &FilteredTable::selectedChanged, this, &AbsentStudentsView::refresh);
    connect(m_table, &QAbstractItemView::activated, m_present, &QAction::trigger);
    connect(&m_students, &AbsentStudentsModel::countChanged, this, &AbsentStudentsView::showPlaceholder);
    connect(&call, &LiveCall::phaseChanged, this, &AbsentStudentsView::refresh);
    connect(&services.excuses, &UnreportedExcuses::changed, this, &AbsentStudentsView::showExcused);
    connect(&m_students, &QAbstractItemModel::dataChanged, this, &AbsentStudentsView::refresh);
    showPlaceholder();
    showExcused();
    refresh();
}

void AbsentStudentsView::makeActions()
{
    m_present = addMenuAction(MenuId::Edit, *m_table, tr("Mark present"), {Qt::CTRL | Qt::Key_M});
    m_excuse = addMenuAction(MenuId::Edit, *m_table, tr("Mark excused"), {Qt::CTRL | Qt::Key_J});
    m_present->setIcon(icon(Icon::Present));
    m_excuse->setIcon(icon(Icon::Shield));
    m_menu->addActions({m_present, m_excuse});
    connect(m_excuse, &QAction::triggered, this, &AbsentStudentsView::changeExcuse);
    connect(m_present, &QAction::triggered, this, &AbsentStudentsView::markPresent);
}

void AbsentStudentsView::setFilter(const QString &text)
{
    m_table->setFilter(text);
}

void AbsentStudentsView::refresh()
{
    const bool taking = m_call.phase() == LiveCall::Phase::Taking;
    const bool selected = m_table->selectionModel()->hasSelection();
    m_present->setEnabled(taking && selected);
    m_excuse->setEnabled(taking && selected);
    m_excuse->setText(selected && areAllExcused() ? tr("Not excused") : tr("Mark excused"));
}

void AbsentStudentsView::showPlaceholder()
{
    m_table->setPlaceholder(m_students.rosterSize() > 0
            ? tr("Everyone on the list of the class is here.")
            : tr("This class has no list of students on the server, so nobody can be missing from it."));
}

QList<StudentId> AbsentStudentsView::selectedStudents() const
{
    QList<StudentId> students;
    const QList<int> rows = m_table->selectedModelRows();
    for (const int row : rows)
        students.append(m_students.line(row).student);
    return students;
}

void AbsentStudentsView::markPresent()
{
    m_editor.add(selectedStudents());
}

void AbsentStudentsView::changeExcuse()
{
    if (areAllExcused())
        m_editor.withdrawExcuse(selectedStudents());
    else
        m_editor.excuse(selectedStudents());
}

void AbsentStudentsView::showExcused()
{
    m_students.setExcused(m_services.excuses.of(m_call.id()));
}

bool AbsentStudentsView::areAllExcused() const
{
    const QList<int> rows = m_table->selectedModelRows();
    return std::all_of(rows.begin(), rows.end(), [this](int row) { return m_students.isExcused(row); });
}

void AbsentStudentsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnWidth(AbsentStudentsModel::Name, width() * 2 / 5);
    m_table->setColumnWidth(AbsentStudentsModel::Student, width() / 4);
}

} // namespace chamada::teacher
