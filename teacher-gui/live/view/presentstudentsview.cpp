// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/presentstudentsview.h"

#include "common/ui/statusstrip.h"
#include "teacher-gui/live/core/livecall.h"
#include "teacher-gui/live/core/livecalleditor.h"
#include "teacher-gui/live/view/noteform.h"
#include "teacher-gui/live/view/studentstable.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/words/sharedorigin.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace chamada::teacher {

namespace {

constexpr auto SharedAfter = 100ms; // groups many arrivals into one check

} // namespace

PresentStudentsView::PresentStudentsView(LiveCall &call, LiveCallEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_call(call)
    , m_editor(editor)
    , m_table(new StudentsTable(call.students()))
    , m_shared(new StatusStrip)
    , m_note(new NoteForm)
    , m_menu(new QMenu(this))
{
    m_table->setAccessibleName(tr("Present students"));
    m_table->followArrivals();
    m_table->setPlaceholder(
        tr("Nobody has answered yet. Students type class %1 in their window.").arg(call.classId().number()));
    makeActions();
    m_table->offerActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_shared); // below the list, so that it does not move the rows
    layout->addWidget(m_note);
    connect(m_table, &StudentsTable::menuRequested, m_menu, [this](const QPoint &at) { m_menu->popup(at); });
    connect(m_table, &StudentsTable::selectedChanged, this, &PresentStudentsView::refresh);
    connect(&call.students(), &QAbstractItemModel::dataChanged, this, &PresentStudentsView::refresh);
    connect(&call, &LiveCall::phaseChanged, this, &PresentStudentsView::refresh);
    connect(m_table, &StudentsTable::actionChosen, this, &PresentStudentsView::act);
    connect(m_note, &NoteForm::kept, this, &PresentStudentsView::keepNote);
    connect(m_note, &NoteForm::closed, m_table, qOverload<>(&QWidget::setFocus));
    watchOrigins();
    refresh();
}

void PresentStudentsView::makeActions()
{
    m_late = makeAction(tr("Mark late"), {Qt::CTRL | Qt::Key_L}, &PresentStudentsView::changeLate);
    m_excuse = makeAction(tr("Mark excused"), {Qt::CTRL | Qt::Key_J}, &PresentStudentsView::excuseSelected);
    m_noting = makeAction(tr("Note…"), {Qt::Key_F2}, &PresentStudentsView::editNote);
    m_keep =
        makeAction(tr("Keep despite the shared computer"), {Qt::CTRL | Qt::Key_K}, &PresentStudentsView::keepSelected);
    m_list = makeAction(
        tr("Put on the list of the class"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L}, &PresentStudentsView::listSelected);
    m_remove = makeAction(tr("Remove"), QKeySequence::Delete, &PresentStudentsView::removeSelected);
    m_late->setIcon(icon(Icon::Late));
    m_excuse->setIcon(icon(Icon::Shield));
    m_noting->setIcon(icon(Icon::Message));
    m_keep->setIcon(icon(Icon::Present));
    m_list->setIcon(icon(Icon::People));
    m_remove->setIcon(icon(Icon::Remove));
    // In other widgets Delete deletes letters.
    m_remove->setShortcutContext(Qt::WidgetShortcut);
}

QAction *PresentStudentsView::makeAction(
    const QString &text, const QKeySequence &keys, void (PresentStudentsView::*slot)())
{
    QAction *action = addMenuAction(MenuId::Edit, *m_table, text, keys);
    m_menu->addAction(action);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void PresentStudentsView::setFilter(const QString &text)
{
    m_table->setFilter(text);
}

void PresentStudentsView::reveal(const StudentId &student)
{
    m_table->reveal(student);
}

void PresentStudentsView::refresh()
{
    const bool taking = m_call.phase() == LiveCall::Phase::Taking;
    const bool selected = m_table->selectionModel()->hasSelection();
    for (QAction *action : {m_late, m_excuse, m_noting, m_remove})
        action->setEnabled(taking && selected);
    m_keep->setEnabled(taking && !selectedOffering(RowAction::Keep).isEmpty());
    m_list->setEnabled(taking && !selectedOffering(RowAction::PutOnList).isEmpty());
    m_late->setText(selected && areAllLate() ? tr("Not late") : tr("Mark late"));
    if (!taking)
        m_note->hide();
}

bool PresentStudentsView::areAllLate() const
{
    const QList<int> rows = m_table->selectedModelRows();
    return std::all_of(
        rows.begin(), rows.end(), [this](int row) { return m_call.students().entry(row).flags.testFlag(Flag::Late); });
}

void PresentStudentsView::watchOrigins()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SharedAfter);
    connect(&m_soon, &QTimer::timeout, this, &PresentStudentsView::showShared);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_call, &LiveCall::countChanged, &m_soon, soon);
    soon();
}

void PresentStudentsView::showShared()
{
    const Flags shared = m_call.students().sharedByMost();
    m_call.students().setMuted(shared);
    const QString text = sharedInWords(shared);
    if (text.isEmpty())
        m_shared->clear();
    else
        m_shared->say(Icon::Computer, Meaning::Neutral, text);
}

QList<StudentId> PresentStudentsView::selectedOffering(RowAction action) const
{
    QList<StudentId> students;
    const QList<int> rows = m_table->selectedModelRows();
    for (const int row : rows)
        if (m_call.students().actions(row).testFlag(action))
            students.append(m_call.students().entry(row).student);
    return students;
}

void PresentStudentsView::act(const StudentId &student, RowAction action)
{
    if (m_call.phase() != LiveCall::Phase::Taking)
        return;
    switch (action) {
    case RowAction::Keep:
        m_editor.keep({student});
        return;
    case RowAction::Remove:
        m_editor.remove({student});
        return;
    case RowAction::PutOnList:
        m_editor.putOnList({student});
        return;
    }
}

void PresentStudentsView::keepSelected()
{
    m_editor.keep(selectedOffering(RowAction::Keep));
}

void PresentStudentsView::listSelected()
{
    m_editor.putOnList(selectedOffering(RowAction::PutOnList));
}

void PresentStudentsView::removeSelected()
{
    m_editor.remove(m_table->selectedStudents());
}

void PresentStudentsView::changeLate()
{
    if (areAllLate())
        m_editor.markOnTime(m_table->selectedStudents());
    else
        m_editor.markLate(m_table->selectedStudents());
}

void PresentStudentsView::excuseSelected()
{
    m_editor.excuse(m_table->selectedStudents());
}

void PresentStudentsView::editNote()
{
    m_noted = m_table->selectedStudents();
    const StudentId &first = m_noted.constFirst();
    const QString name = m_editor.nameOf(first);
    const QString who = name.isEmpty() ? first.text() : tr("%1 (%2)", "name, student ID").arg(name, first.text());
    m_note->edit(m_noted.size() == 1 ? tr("Note on %1").arg(who)
                                     : tr("Note on %n student(s)", nullptr, static_cast<int>(m_noted.size())),
        m_editor.stateOf(first).note);
}

void PresentStudentsView::keepNote(const QString &note)
{
    m_editor.setNote(m_noted, note);
}

} // namespace chamada::teacher
