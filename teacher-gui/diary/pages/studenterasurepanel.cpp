// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/studenterasurepanel.h"

#include "common/ui/busycursor.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

StudentErasurePanel::StudentErasurePanel(DiaryLocation &location, QWidget *parent)
    : QWidget(parent)
    , m_location(location)
    , m_student(new QLineEdit)
    , m_look(new QPushButton(icon(Icon::Search), tr("Look for")))
    , m_erase(new QPushButton(icon(Icon::Remove, Meaning::Refused), tr("Erase for good")))
    , m_strip(new StatusStrip)
{
    auto *label = new QLabel(tr("Forget a student"));
    label->setFont(scaledFont(token::Body, QFont::DemiBold));
    m_student->setPlaceholderText(tr("Student ID"));
    m_student->setAccessibleName(tr("Student to forget"));
    m_erase->setToolTip(tr("This cannot be undone"));
    auto *cancel = new QPushButton(tr("Close"));
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(label);
    row->addWidget(m_student, 1);
    row->addWidget(m_look);
    row->addWidget(m_erase);
    row->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addLayout(row);
    layout->addWidget(m_strip);
    connect(m_student, &QLineEdit::textChanged, this, &StudentErasurePanel::reset);
    connect(m_look, &QPushButton::clicked, this, &StudentErasurePanel::look);
    connect(m_erase, &QPushButton::clicked, this, &StudentErasurePanel::erase);
    connect(cancel, &QPushButton::clicked, this, &StudentErasurePanel::close);
    reset();
    hide();
}

void StudentErasurePanel::begin()
{
    m_student->clear();
    reset();
    show();
    m_student->setFocus();
}

void StudentErasurePanel::reset()
{
    m_found.reset();
    m_erase->hide();
    m_strip->clear();
}

void StudentErasurePanel::look()
{
    reset();
    Diary *diary = m_location.diary();
    if (!diary)
        return showError(*m_location.error());
    const auto student = StudentId::fromText(m_student->text());
    if (!student) {
        m_strip->say(Icon::Warning, Meaning::Refused, tr("Type the student's whole ID as the diary shows it."));
        return;
    }
    const auto found = diary->forgetting(*student).find();
    if (const auto *error = std::get_if<DiaryError>(&found))
        return showError(*error);
    const auto &traces = std::get<StudentTraces>(found);
    if (!traces.any()) {
        m_strip->say(Icon::Info, Meaning::Accent, tr("The diary holds nothing of %1.").arg(student->text()));
        return;
    }
    m_found = student;
    const QString who = traces.names.isEmpty() ? student->text() : student->text() + u", " + traces.names.join(u", ");
    m_strip->say(Icon::Warning, Meaning::Refused,
        tr("%1: in %n roll call(s).", nullptr, traces.calls).arg(who) + u' '
            + tr("Erasing takes every trace out of this file, and cannot be undone. Frequencies of others stay."));
    m_erase->show();
}

void StudentErasurePanel::erase()
{
    Diary *diary = m_location.diary();
    if (!diary || !m_found)
        return;
    const StudentId student = *m_found;
    m_strip->sayBusy(tr("Erasing %1…").arg(student.text()));
    const BusyCursor busy;
    const auto failed = diary->forgetting(student).erase();
    if (failed)
        return showError(*failed);
    m_student->clear();
    m_student->setFocus();
    m_strip->say(Icon::Present, Meaning::Present,
        tr("%1 is erased from this diary. Copies of it elsewhere, and files exported from it, still hold the student: "
           "erase there, too, before you join such a copy.")
            .arg(student.text()));
    emit erased();
}

void StudentErasurePanel::close()
{
    hide();
    emit closed();
}

void StudentErasurePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_student->hasFocus())
        look();
    else
        QWidget::keyPressEvent(event);
}

void StudentErasurePanel::showError(const DiaryError &error)
{
    m_strip->say(Icon::Warning, Meaning::Refused, explain(error));
}

} // namespace chamada::teacher
