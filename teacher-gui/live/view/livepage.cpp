// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/livepage.h"

#include "teacher-gui/live/core/livecalleditor.h"
#include "teacher-gui/live/view/absentstudentsview.h"
#include "teacher-gui/live/view/callheaderbar.h"
#include "teacher-gui/live/view/changestrip.h"
#include "teacher-gui/live/view/endcallbar.h"
#include "teacher-gui/live/view/presentstudentsview.h"
#include "teacher-gui/live/view/studentfinder.h"
#include "teacher-gui/map/labmap.h"
#include "teacher-gui/map/labmapview.h"
#include "teacher-gui/services/teacherservices.h"
#include "teacher-gui/widgets/filterfield.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/pagetabs.h"
#include "teacher-gui/widgets/shortcuts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace chamada::teacher {

namespace {

constexpr int WordsWidth = 75 * token::Grid; // width of a page on which all buttons show their text

} // namespace

LivePage::LivePage(LiveCall &call, TeacherServices &services, QWidget *parent)
    : QWidget(parent)
    , m_call(call)
    , m_services(services)
    , m_editor(new LiveCallEditor(call, services.changeTargets(), this))
    , m_present(new PresentStudentsView(call, *m_editor))
    , m_missing(new AbsentStudentsView(call, *m_editor, services))
    , m_map(new LabMapView(
          *new LabMap(call.students(), LabLayoutStore(services.settings, services.client.link().server()), this)))
    , m_sections(new QStackedWidget)
    , m_tabs(new PageTabs(*m_sections))
    , m_student(new StudentFinder(services.rosters, call.classId()))
    , m_add(new QPushButton(icon(Icon::Add), tr("Add")))
    , m_remove(makeButton(*m_present->removeAction(), tr("Removes the selected students; it can be undone (Delete)")))
    , m_markPresent(makeButton(
          *m_missing->presentAction(), tr("Adds the selected students to those present; it can be undone (Enter)")))
    , m_excuse(makeButton(*m_missing->excuseAction(),
          tr("Marks the selected students as missing for a good reason; it can be undone (Ctrl+J)")))
    , m_project(new QPushButton(icon(Icon::Wall), tr("Project (F11)")))
    , m_strip(new ChangeStrip(*m_editor, services.client))
{
    makeMap();
    makeFinder();
    makeHistory();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Margin, token::Gap * 2, token::Margin, token::Gap * 2);
    layout->setSpacing(token::Gap + token::Gap / 2);
    layout->addWidget(new CallHeaderBar(call, m_missing->students()));
    layout->addLayout(makeSections(), 1);
    layout->addWidget(m_strip);
    layout->addLayout(actions());
    connect(&call, &LiveCall::refused, m_strip, &ChangeStrip::sayRefused);
    connect(&call, &LiveCall::phaseChanged, this, &LivePage::refreshActions);
    services.rosters.refresh(call.classId()); // other teachers, and other machines, change it too
    refreshActions();
}

QLayout *LivePage::makeSections()
{
    auto *filter = new FilterField(tr("Filter by student ID, name or remark"));
    m_tabs->add(m_present, {}, {Qt::ALT | Qt::Key_1}, tr("Who is here"));
    m_tabs->add(m_missing, {}, {Qt::ALT | Qt::Key_2}, tr("Who is on the list of the class and not here"));
    m_tabs->add(m_map, tr("Map"), {Qt::ALT | Qt::Key_3}, tr("Who sits at which machine of the lab"));
    connect(filter, &QLineEdit::textChanged, m_present, &PresentStudentsView::setFilter);
    connect(filter, &QLineEdit::textChanged, m_missing, &AbsentStudentsView::setFilter);
    connect(m_sections, &QStackedWidget::currentChanged, filter,
        [this, filter] { filter->setHidden(m_sections->currentWidget() == m_map); });
    connect(m_sections, &QStackedWidget::currentChanged, this, &LivePage::refreshActions);
    connect(&m_call, &LiveCall::countChanged, this, &LivePage::showCounts);
    connect(&m_missing->students(), &AbsentStudentsModel::countChanged, this, &LivePage::showCounts);
    showCounts();
    auto *bar = new QHBoxLayout;
    bar->setSpacing(token::Gap / 2);
    bar->addWidget(m_tabs);
    bar->addWidget(filter, 1);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(token::Gap);
    layout->addLayout(bar);
    layout->addWidget(m_sections, 1);
    return layout;
}

void LivePage::makeMap()
{
    connect(m_map, &LabMapView::studentChosen, this, [this](const StudentId &student) {
        m_tabs->choose(m_tabs->tabOf(m_present));
        m_present->reveal(student);
    });
    m_project->setAccessibleName(m_project->text());
    m_project->setToolTip(tr("Shows the whole room the class, the code and how many are here"));
    connect(m_project, &QPushButton::clicked, this, &LivePage::projectRequested);
}

void LivePage::makeFinder()
{
    m_student->setAccessibleName(tr("Add student"));
    m_student->setPlaceholderText(tr("Student ID or name"));
    m_student->setMaximumWidth(withText(30 * token::Grid));
    setFocusShortcut(m_student, {Qt::CTRL | Qt::Key_D}, tr("Adds a student by hand"));
    putInMenu(MenuId::Edit, *m_student, tr("Add student"), {Qt::CTRL | Qt::Key_D});
    m_add->setToolTip(tr("Adds the student who is typed (Enter)"));
    connect(m_add, &QPushButton::clicked, m_student, &StudentFinder::submit);
    connect(m_student, &StudentFinder::found, this, &LivePage::add);
    connect(m_student, &StudentFinder::notUnderstood, m_strip,
        [this](const QString &why) { m_strip->say(Icon::Warning, Meaning::Refused, why); });
}

void LivePage::makeHistory()
{
    QAction *undo = addMenuAction(MenuId::Edit, *this, tr("Undo"), QKeySequence::Undo);
    QAction *redo = addMenuAction(MenuId::Edit, *this, tr("Redo"), QKeySequence::Redo);
    const auto refresh = [this, undo, redo] {
        undo->setEnabled(m_editor->canUndo());
        redo->setEnabled(m_editor->canRedo());
    };
    connect(undo, &QAction::triggered, m_editor, &LiveCallEditor::undo);
    connect(redo, &QAction::triggered, m_editor, &LiveCallEditor::redo);
    connect(m_editor, &LiveCallEditor::historyChanged, undo, refresh);
    refresh();
}

/// Returns a button that offers a section's action in the row below the list too.
QPushButton *LivePage::makeButton(QAction &action, const QString &what)
{
    auto *button = new QPushButton(action.icon(), action.text());
    button->setAccessibleName(action.text());
    button->setToolTip(what);
    button->setEnabled(action.isEnabled());
    connect(&action, &QAction::changed, button, [button, &action] {
        button->setEnabled(action.isEnabled());
        if (button->accessibleName() == action.text())
            return;
        button->setAccessibleName(action.text());
        button->setText(action.text());
    });
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    return button;
}

QLayout *LivePage::actions()
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(token::Gap);
    layout->addWidget(m_student, 1);
    layout->addWidget(m_add);
    layout->addWidget(m_remove);
    layout->addWidget(m_markPresent);
    layout->addWidget(m_excuse);
    layout->addStretch();
    layout->addWidget(m_project);
    layout->addWidget(new EndCallBar(m_call, m_services.client));
    return layout;
}

void LivePage::focusStudent()
{
    m_tabs->choose(m_tabs->tabOf(m_present));
    m_student->setFocus();
}

void LivePage::add(const StudentId &student)
{
    if (m_call.students().rowOf(student)) {
        m_present->reveal(student);
        const QString name = m_editor->nameOf(student);
        m_strip->say(
            Icon::Info, Meaning::Accent, tr("%1 is in the list already.").arg(name.isEmpty() ? student.text() : name));
    } else if (!m_editor->add({student})) {
        return; // the typed text stays
    }
    m_student->startOver();
    m_student->setFocus();
}

void LivePage::showCounts()
{
    m_tabs->setText(m_present, tr("Present %1").arg(m_call.count()));
    m_tabs->setText(m_missing,
        m_missing->students().rosterSize() > 0 ? tr("Missing %1").arg(m_missing->students().rowCount())
                                               : tr("Missing"));
}

void LivePage::refreshActions()
{
    // While the call is ending, only the decision about the end is shown.
    const bool taking = m_call.phase() == LiveCall::Phase::Taking;
    const bool present = m_sections->currentWidget() == m_present;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_student, m_add, m_remove})
        widget->setVisible(taking && present);
    const bool missing = m_sections->currentWidget() == m_missing;
    for (QWidget *widget : {m_markPresent, m_excuse})
        widget->setVisible(taking && missing);
    m_project->setVisible(taking);
}

void LivePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In a small window two buttons show only their icons, to leave room for the field.
    for (QPushButton *button : {m_remove, m_project})
        button->setText(width() < withText(WordsWidth) ? QString() : button->accessibleName());
}

} // namespace chamada::teacher
