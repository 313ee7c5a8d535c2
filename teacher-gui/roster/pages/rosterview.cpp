// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/rosterview.h"

#include "common/ui/sentences.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/client/teacherclient.h"
#include "teacher-gui/roster/core/rostereditor.h"
#include "teacher-gui/roster/pages/rosterexport.h"
#include "teacher-gui/roster/pages/rostermodel.h"
#include "teacher-gui/roster/pages/rostertableview.h"
#include "teacher-gui/widgets/filterfield.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/shortcuts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace chamada::teacher {

namespace {

bool holdsCells(const QString &text)
{
    return text.trimmed().contains(u'\t') || text.trimmed().contains(u'\n');
}

} // namespace

RosterView::RosterView(RosterEditor &editor, const TeacherClient &client, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_client(client)
    , m_model(new RosterModel(this))
    , m_title(new QLabel)
    , m_count(new QLabel)
    , m_import(new QPushButton(icon(Icon::Folder), tr("Import…")))
    , m_paste(new QPushButton(icon(Icon::Down), tr("Paste")))
    , m_filter(new FilterField(tr("Filter by student ID or name")))
    , m_table(new RosterTableView(*m_model))
    , m_strip(new StatusStrip)
    , m_export(new RosterExport(editor, *m_strip))
    , m_student(new QLineEdit)
    , m_name(new QLineEdit)
    , m_add(new QPushButton(icon(Icon::Add), tr("Add")))
    , m_remove(new QPushButton(icon(Icon::Remove), tr("Remove")))
{
    makeTable();
    makeUndo();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_count);
    layout->addLayout(makeHead());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_strip);
    layout->addLayout(makeActions());
    connect(&editor, &RosterEditor::changed, this, &RosterView::refresh);
    connect(&editor, &RosterEditor::failed, this, [this](const Failure &failure) { complain(explain(failure)); });
    connect(&client, &TeacherClient::stateChanged, this, &RosterView::refreshActions);
    refresh();
}

QLayout *RosterView::makeHead()
{
    m_title->setFont(scaledFont(token::Heading, QFont::DemiBold));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setTextQuiet(m_count);
    setShortcut(m_import, QKeySequence::Open,
        tr("Takes the students from a spreadsheet or a CSV file, which can be dropped here, too"));
    setShortcut(m_paste, QKeySequence::Paste, tr("Takes the cells that were copied in a spreadsheet"));
    for (QPushButton *button : {m_import, m_paste})
        putInMenu(MenuId::Edit, *button);
    connect(m_import, &QPushButton::clicked, this, &RosterView::importRequested);
    connect(m_paste, &QPushButton::clicked, this, &RosterView::pasteRequested);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(token::Gap);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_import);
    layout->addWidget(m_paste);
    layout->addWidget(m_export);
    return layout;
}

void RosterView::makeTable()
{
    m_table->setAccessibleName(tr("Students on the list"));
    connect(m_filter, &QLineEdit::textChanged, m_table, &RosterTableView::setFilter);
    connect(m_model, &RosterModel::changeWanted, this, &RosterView::edit);
    connect(m_model, &RosterModel::editRefused, this, &RosterView::complain);
    connect(m_table, &RosterTableView::removeRequested, this, &RosterView::remove);
    connect(m_table, &RosterTableView::selectedChanged, this, &RosterView::refreshActions);
    connect(m_table, &RosterTableView::editRefused, this, &RosterView::complain);
}

void RosterView::makeUndo()
{
    auto *undo = addMenuAction(MenuId::Edit, *this, tr("Undo"), QKeySequence::Undo);
    auto *redo = addMenuAction(MenuId::Edit, *this, tr("Redo"), QKeySequence::Redo);
    connect(undo, &QAction::triggered, this, &RosterView::undo);
    connect(redo, &QAction::triggered, this, &RosterView::redo);
    connect(m_strip, &StatusStrip::actionChosen, this, [this] { m_isUndone ? this->redo() : this->undo(); });
    connect(&m_editor, &RosterEditor::done, this, &RosterView::tell);
    connect(&m_editor, &RosterEditor::undone, this, [this](const QString &what) {
        m_isUndone = true;
        m_strip->say(Icon::Undo, Meaning::Accent, tr("Undone: %1").arg(what), tr("Redo"));
    });
}

QLayout *RosterView::makeActions()
{
    m_student->setAccessibleName(tr("Student ID"));
    m_student->setPlaceholderText(tr("Student ID"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name"));
    setFocusShortcut(m_student, {Qt::CTRL | Qt::Key_D}, tr("Puts a student on the list"));
    m_add->setToolTip(tr("Puts the student on the list (Enter)"));
    m_remove->setToolTip(tr("Takes the selected students off the list; it can be undone (Delete)"));
    connect(m_student, &QLineEdit::returnPressed, this,
        [this] { m_name->text().trimmed().isEmpty() ? m_name->setFocus() : add(); });
    connect(m_name, &QLineEdit::returnPressed, this, &RosterView::add);
    connect(m_add, &QPushButton::clicked, this, &RosterView::add);
    connect(m_remove, &QPushButton::clicked, this, &RosterView::remove);
    m_student->installEventFilter(this);
    m_name->installEventFilter(this);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(token::Gap);
    layout->addWidget(m_student, 2);
    layout->addWidget(m_name, 3);
    layout->addWidget(m_add);
    layout->addWidget(m_remove);
    return layout;
}

bool RosterView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPaste =
        event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste);
    if (!isPaste || !holdsCells(QApplication::clipboard()->text()))
        return QWidget::eventFilter(watched, event);
    event->ignore(); // passes it to the page's own shortcut
    return true;
}

void RosterView::setTitle(const QString &title)
{
    m_title->setText(title);
}

void RosterView::refresh()
{
    const QList<RosterLine> *roster = m_editor.roster();
    m_model->setLines(roster ? *roster : QList<RosterLine>());
    const QString size =
        m_model->rowCount() == 0 ? tr("No list yet") : tr("%n student(s) on the list", nullptr, m_model->rowCount());
    m_count->setText(roster ? size : QString());
    if (!m_editor.classId())
        m_table->setPlaceholder(tr("Type the number of a class at the left, and its list stands here."));
    else if (!roster)
        m_table->setPlaceholder(tr("Asking the server for the list…"));
    else
        m_table->setPlaceholder(tr("This class has no list yet. Import a spreadsheet or a CSV file, drop one here, or "
                                   "paste the cells."));
    refreshActions();
}

void RosterView::refreshActions()
{
    const bool isThere = m_editor.roster();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_import, m_paste, m_student, m_name, m_add})
        widget->setEnabled(isThere);
    m_export->setEnabled(isThere && m_model->rowCount() > 0);
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
    m_table->allowEdits(m_client.isOpen());
}

bool RosterView::refuseNow()
{
    if (!m_editor.classId())
        complain(tr("Choose a class first."));
    else if (!m_client.isOpen())
        complain(
            tr("There is no connection to the server now, so the list cannot be changed. Try again when it is back."));
    else if (!m_editor.roster())
        complain(tr("The list of the class has not come from the server yet. Try again in a moment."));
    else
        return false;
    return true;
}

void RosterView::tell(const QString &news)
{
    m_isUndone = false;
    if (news.isEmpty())
        m_strip->clear();
    else
        m_strip->say(Icon::Info, Meaning::Accent, news, tr("Undo"));
}

void RosterView::complain(const QString &sentence)
{
    m_strip->say(Icon::Warning, Meaning::Refused, sentence);
}

void RosterView::add()
{
    if (refuseNow())
        return;
    const QString problem = m_model->problemWith(m_student->text(), m_name->text());
    if (!problem.isEmpty()) {
        complain(problem);
        (StudentId::fromText(m_student->text()) && m_name->text().trimmed().isEmpty() ? m_name : m_student)->setFocus();
        return;
    }
    const RosterLine line{*StudentId::fromText(m_student->text()), m_name->text().simplified()};
    m_editor.change({{}, {line}}, tr("%1 was put on the list.").arg(line.name));
    m_student->clear();
    m_name->clear();
    m_student->setFocus();
}

void RosterView::remove()
{
    const QList<StudentId> students = m_table->selectedStudents();
    if (students.isEmpty() || refuseNow())
        return;
    const QString name = m_model->line(m_model->rowOf(students.first())).name;
    m_editor.change({students, {}},
        students.size() == 1 ? tr("%1 was taken off the list.").arg(name)
                             : tr("%n student(s) taken off the list.", nullptr, static_cast<int>(students.size())));
}

void RosterView::edit(const RosterChange &change)
{
    if (refuseNow())
        return;
    const auto &[student, name] = change.put.first();
    m_editor.change(change, tr("Changed: %1, %2.").arg(student.text(), name));
}

void RosterView::undo()
{
    if (!m_editor.canUndo() || refuseNow())
        return;
    m_editor.undo();
}

void RosterView::redo()
{
    if (m_editor.canRedo() && !refuseNow())
        m_editor.redo();
}

} // namespace chamada::teacher
