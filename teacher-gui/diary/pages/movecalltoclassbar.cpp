// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/movecalltoclassbar.h"

#include "common/ui/sentences.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/words/callwords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace chamada::teacher {

namespace {

constexpr int FieldWidth = 16 * token::Grid;

} // namespace

MoveCallToClassBar::MoveCallToClassBar(QWidget *parent)
    : QWidget(parent)
    , m_question(new QLabel)
    , m_class(new QLineEdit)
    , m_strip(new StatusStrip)
{
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_class->setAccessibleName(tr("Move to class"));
    m_class->setPlaceholderText(tr("Class number"));
    m_class->setFixedWidth(withText(FieldWidth));
    auto *move = new QPushButton(tr("Move"));
    setLook(move, Look::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *row = new QHBoxLayout;
    row->setSpacing(token::Gap);
    row->addWidget(m_question, 1);
    row->addWidget(m_class);
    row->addWidget(move);
    row->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addLayout(row);
    layout->addWidget(m_strip);
    connect(move, &QPushButton::clicked, this, &MoveCallToClassBar::submit);
    connect(cancel, &QPushButton::clicked, this, &MoveCallToClassBar::close);
    connect(m_class, &QLineEdit::textChanged, m_strip, &StatusStrip::clear);
    hide();
}

void MoveCallToClassBar::ask(const DiaryLine &line)
{
    m_line = line;
    m_question->setText(tr("To which class does the roll call of %1, %2, belong?")
            .arg(longName(line.classId, line.title), dateTimeText(line.started)));
    m_class->clear();
    m_strip->clear();
    show();
    m_class->setFocus();
}

void MoveCallToClassBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void MoveCallToClassBar::submit()
{
    const auto number = readClassNumber(m_class->text());
    if (const auto *problem = std::get_if<QString>(&number)) {
        m_strip->say(Icon::Warning, Meaning::Refused, *problem);
        m_class->setFocus();
        return;
    }
    const DiaryLine line = *m_line;
    close();
    emit chosen(line, std::get<ClassId>(number));
}

void MoveCallToClassBar::close()
{
    hide();
    emit closed();
}

} // namespace chamada::teacher
