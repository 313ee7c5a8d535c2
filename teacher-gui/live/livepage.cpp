// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/livepage.h"

#include "common/ui/sentences.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/filterfield.h"
#include "teacher-gui/live/callheader.h"
#include "teacher-gui/live/endbar.h"
#include "teacher-gui/live/livecall.h"
#include "teacher-gui/live/studentstable.h"
#include "teacher-gui/shortcuts.h"
#include "teacher-gui/teacherclient.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace chamada {

namespace {

QString offlineSentence()
{
    return LivePage::tr(
        "There is no connection to the server now, so the list cannot be changed. Try again when it is back.");
}

} // namespace

LivePage::LivePage(LiveCall &call, const TeacherClient &client, QWidget *parent)
    : QWidget(parent)
    , m_call(call)
    , m_client(client)
    , m_table(new StudentsTable(call.students()))
    , m_filter(new FilterField(tr("Filter by student ID, name or remark")))
    , m_student(new QLineEdit)
    , m_add(new QPushButton(icon(Icon::Add), tr("Add")))
    , m_remove(new QPushButton(icon(Icon::Remove), tr("Remove")))
    , m_strip(new StatusStrip)
{
    m_table->setAccessibleName(tr("Present students"));
    m_table->followArrivals();
    m_table->setPlaceholder(
        tr("Nobody has answered yet. Students type class %1 in their window.").arg(call.classId().number()));
    makeAdd();
    makeRemove();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addWidget(new CallHeader(call));
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_strip);
    layout->addLayout(actions());
    connect(m_filter, &QLineEdit::textChanged, m_table, &StudentsTable::setFilter);
    connect(m_strip, &StatusStrip::actionChosen, this, &LivePage::undo);
    connect(&call, &LiveCall::refused, this, &LivePage::showRefusal);
    connect(&call, &LiveCall::phaseChanged, this, &LivePage::refreshActions);
    connect(&client, &TeacherClient::stateChanged, this, &LivePage::withdrawOffline);
    refreshActions();
}

void LivePage::makeAdd()
{
    m_student->setAccessibleName(tr("Add student"));
    m_student->setPlaceholderText(tr("Student ID"));
    m_student->setMaximumWidth(30 * token::Grid);
    setFocusShortcut(m_student, {Qt::CTRL | Qt::Key_D}, tr("Adds a student by hand"));
    m_add->setToolTip(tr("Adds the student whose ID is typed (Enter)"));
    connect(m_student, &QLineEdit::returnPressed, this, &LivePage::add);
    connect(m_add, &QPushButton::clicked, this, &LivePage::add);
}

void LivePage::makeRemove()
{
    m_remove->setToolTip(tr("Removes the selected students; it can be undone (Delete)"));
    connect(m_remove, &QPushButton::clicked, this, &LivePage::removeSelected);
    connect(m_table, &StudentsTable::removeRequested, this, &LivePage::removeSelected);
    connect(m_table, &StudentsTable::selectedChanged, this, &LivePage::refreshActions);
    auto *undoAction = new QAction(this);
    undoAction->setShortcut(QKeySequence::Undo);
    addAction(undoAction);
    connect(undoAction, &QAction::triggered, this, &LivePage::undo);
}

QLayout *LivePage::actions()
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(token::Gap);
    layout->addWidget(m_student, 1);
    layout->addWidget(m_add);
    layout->addWidget(m_remove);
    layout->addStretch();
    layout->addWidget(new EndBar(m_call, m_client));
    return layout;
}

bool LivePage::refuseOffline()
{
    if (m_client.isOpen())
        return false;
    m_strip->say(Icon::Warning, Meaning::Warning, offlineSentence());
    return true;
}

void LivePage::withdrawOffline()
{
    if (m_client.isOpen() && m_strip->text() == offlineSentence())
        m_strip->clear();
}

void LivePage::focusStudent()
{
    m_student->setFocus();
}

void LivePage::add()
{
    if (refuseOffline())
        return;
    const auto student = StudentId::fromText(m_student->text());
    if (!student) {
        m_strip->say(Icon::Warning, Meaning::Refused,
            m_student->text().trimmed().isEmpty()
                ? tr("Type the student ID first.")
                : tr("This is not a student ID: it has at most 32 letters without accents, digits and . - _ /, and no "
                     "spaces."));
        m_student->setFocus();
        return;
    }
    if (m_call.students().rowOf(*student)) {
        m_table->reveal(*student);
        m_strip->say(Icon::Info, Meaning::Accent, tr("%1 is in the list already.").arg(student->text()));
    } else {
        m_call.add(*student);
        m_strip->say(Icon::Add, Meaning::Accent, tr("%1 was added by hand.").arg(student->text()), tr("Take out"));
    }
    m_student->clear();
    m_student->setFocus();
}

void LivePage::removeSelected()
{
    const QList<StudentId> students = m_table->selectedStudents();
    if (students.isEmpty() || refuseOffline())
        return;
    m_call.remove(students);
    const QString text = students.size() == 1
        ? tr("%1 was removed.").arg(students.first().text())
        : tr("%n student(s) removed.", nullptr, static_cast<int>(students.size()));
    m_strip->say(Icon::Remove, Meaning::Accent, text, tr("Put back"));
}

void LivePage::undo()
{
    if (refuseOffline())
        return;
    m_call.undo();
    m_strip->clear();
}

void LivePage::showRefusal(const Failure &failure)
{
    m_strip->say(Icon::Warning, Meaning::Refused, explain(failure));
}

void LivePage::refreshActions()
{
    // Once it is to end there is one decision left, and it gets the room.
    const bool taking = m_call.phase() == LiveCall::Phase::Taking;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_student, m_add, m_remove})
        widget->setVisible(taking);
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
}

} // namespace chamada
