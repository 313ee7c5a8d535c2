// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/classlist.h"

#include "common/ui/statusstrip.h"
#include "teacher-gui/roster/pages/classesmodel.h"
#include "teacher-gui/services/teacherservices.h"
#include "teacher-gui/widgets/quiettable.h"
#include "teacher-gui/widgets/shortcuts.h"
#include "teacher-gui/words/callwords.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

namespace chamada::teacher {

ClassList::ClassList(TeacherServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new ClassesModel(this))
    , m_table(new QTableView)
    , m_number(new QLineEdit)
    , m_strip(new StatusStrip)
{
    setFixedWidth(withText(token::SidebarWidth));
    makeTable();
    m_number->setAccessibleName(tr("Show class"));
    m_number->setPlaceholderText(tr("Another class"));
    setFocusShortcut(m_number, QKeySequence::New, tr("The number of a class; Enter shows its list"));
    auto *title = new QLabel(tr("Classes"));
    title->setFont(scaledFont(token::Caption, QFont::DemiBold));
    setTextQuiet(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Gap * 2, token::Gap * 2, token::Gap * 2, token::Gap * 2);
    layout->setSpacing(token::Gap);
    layout->addWidget(title);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_number);
    layout->addWidget(m_strip);
    connect(m_number, &QLineEdit::returnPressed, this, &ClassList::showTyped);
    connect(m_number, &QLineEdit::textEdited, m_strip, &StatusStrip::clear);
    connect(&services.recent, &RecentClasses::changed, this, &ClassList::onClassesAdded);
    connect(&services.rosters, &Rosters::changed, this, &ClassList::readClasses);
    readClasses();
}

void ClassList::makeTable()
{
    makeQuiet(*m_table);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Classes"));
    m_table->horizontalHeader()->hide();
    m_table->setAlternatingRowColors(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(ClassesModel::Title, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ClassesModel::Students, QHeaderView::ResizeToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const auto classId = current())
            emit chosen(*classId);
    });
}

void ClassList::readClasses()
{
    m_model->setClasses(knownClasses(m_services.recent, m_services.location, m_services.rosters));
}

void ClassList::onClassesAdded()
{
    readClasses();
    if (isVisible())
        chooseFirst(); // the server's classes may arrive after the page was opened
}

void ClassList::refresh()
{
    readClasses();
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_services.rosters.want(m_model->classAt(row).classId);
    chooseFirst();
}

/// Chooses the first class unless one is chosen.
void ClassList::chooseFirst()
{
    if (!current() && m_model->rowCount() > 0)
        m_table->selectRow(0);
}

std::optional<ClassId> ClassList::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model->classAt(rows.first().row()).classId);
}

void ClassList::choose(ClassId classId)
{
    m_services.rosters.want(classId);
    readClasses();
    m_table->selectRow(m_model->rowOf(classId));
}

void ClassList::focusList()
{
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_number)->setFocus();
}

void ClassList::clear()
{
    m_table->clearSelection();
    m_number->clear();
    m_strip->clear();
    readClasses();
}

void ClassList::showTyped()
{
    const auto number = readClassNumber(m_number->text());
    if (const auto *problem = std::get_if<QString>(&number)) {
        m_strip->say(Icon::Warning, Meaning::Refused, *problem);
        m_number->selectAll();
        return;
    }
    m_number->clear();
    choose(std::get<ClassId>(number));
    m_table->setFocus();
}

void ClassList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), palette().color(QPalette::Midlight));
}

} // namespace chamada::teacher
