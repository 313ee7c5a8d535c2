// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/noteform.h"

#include "common/domain/text.h"
#include "common/ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace chamada::teacher {

NoteForm::NoteForm(QWidget *parent)
    : QFrame(parent)
    , m_who(new QLabel)
    , m_note(new QLineEdit)
{
    setLook(this, Look::Card);
    m_who->setTextFormat(Qt::PlainText);
    m_who->setWordWrap(true);
    m_who->setBuddy(m_note);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("For example: came by the late bus"));
    m_note->setMaxLength(static_cast<int>(textrule::note.max));
    auto *keeping = new QPushButton(tr("Keep note"));
    auto *leaving = new QPushButton(tr("Cancel"));
    leaving->setToolTip(tr("Leaves the note as it was (Esc)"));
    setLook(leaving, Look::Quiet);
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(m_note, 1);
    row->addWidget(keeping);
    row->addWidget(leaving);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::Gap + token::Gap / 2, token::Gap, token::Gap + token::Gap / 2, token::Gap);
    layout->setSpacing(token::Gap / 2);
    layout->addWidget(m_who);
    layout->addLayout(row);
    connect(m_note, &QLineEdit::returnPressed, this, &NoteForm::keep);
    connect(keeping, &QPushButton::clicked, this, &NoteForm::keep);
    connect(leaving, &QPushButton::clicked, this, &NoteForm::leave);
    hide();
}

void NoteForm::edit(const QString &who, const QString &note)
{
    m_who->setText(who);
    m_note->setText(note);
    m_note->selectAll();
    show();
    m_note->setFocus();
}

void NoteForm::keep()
{
    emit kept(m_note->text().trimmed());
    leave();
}

void NoteForm::leave()
{
    hide();
    emit closed();
}

void NoteForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace chamada::teacher
