// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/statusbuttons.h"

#include "common/domain/text.h"
#include "common/ui/icons.h"
#include "teacher-gui/diary/core/statuswords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

constexpr std::array choices{std::optional(AttendanceStatus::Present), std::optional(AttendanceStatus::Late),
    std::optional(AttendanceStatus::Absent), std::optional(AttendanceStatus::Justified),
    std::optional<AttendanceStatus>()};

/// Returns the key that chooses the standing, in the user's language.
QString keyOf(const std::optional<AttendanceStatus> &standing)
{
    if (!standing)
        return StatusButtons::tr("N", "key: not in this meeting");
    switch (*standing) {
    case AttendanceStatus::Present:
        return StatusButtons::tr("P", "key: present");
    case AttendanceStatus::Late:
        return StatusButtons::tr("L", "key: late");
    case AttendanceStatus::Absent:
        return StatusButtons::tr("A", "key: absent");
    default:
        return StatusButtons::tr("J", "key: justified");
    }
}

QString capitalized(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

} // namespace

StatusButtons::StatusButtons(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QWidget)
    , m_note(new QLineEdit)
{
    m_note->setPlaceholderText(tr("Note for the next change, such as why it is justified (optional)"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setMaxLength(static_cast<int>(textrule::note.max));
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins({});
    row->setSpacing(token::Gap);
    for (const auto &standing : choices)
        addChoice(standing);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(m_buttons);
    layout->addWidget(m_note);
}

void StatusButtons::addChoice(std::optional<AttendanceStatus> standing)
{
    auto *button = new QPushButton(capitalized(inWords(standing)));
    button->setIcon(standing ? icon(iconOf(*standing), meaningOf(*standing)) : icon(Icon::Remove));
    button->setToolTip(
        tr("For the students selected in the list; in the list the key %1 does the same").arg(keyOf(standing)));
    m_buttons->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, standing] { choose(standing); });
}

bool StatusButtons::takeKey(const QKeyEvent &key)
{
    if (key.modifiers() & ~Qt::ShiftModifier || !m_buttons->isEnabled())
        return false;
    const QString letter = key.text().toUpper();
    for (const auto &standing : choices)
        if (letter == keyOf(standing)) {
            choose(standing);
            return true;
        }
    return false;
}

void StatusButtons::choose(std::optional<AttendanceStatus> standing)
{
    const QString note = m_note->text().trimmed();
    m_note->clear();
    emit chosen(standing, note);
}

} // namespace chamada::teacher
