// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/live/view/minutesbox.h"

#include "common/ui/theme.h"

#include <QLineEdit>

#include <algorithm>

namespace chamada::teacher {

MinutesBox::MinutesBox(const QString &name, int max, QWidget *parent)
    : QAbstractSpinBox(parent)
    , m_name(name)
    , m_max(max)
{
    setMinimumWidth(withText(9 * token::Grid));
    lineEdit()->setPlaceholderText(tr("never"));
    setToolTip(tr("Minutes after the start, at most %1; empty means never").arg(max));
    setAccessibleName(name);
    lineEdit()->setAccessibleName(name); // the inner field has no accessible name of its own
    connect(lineEdit(), &QLineEdit::textChanged, this, &MinutesBox::edited);
}

std::optional<int> MinutesBox::number() const
{
    bool isNumber = false;
    const int number = text().trimmed().toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool MinutesBox::isAcceptable() const
{
    const auto typed = number();
    return text().trimmed().isEmpty() || (typed && *typed >= 1 && *typed <= m_max);
}

std::optional<double> MinutesBox::minutes() const
{
    return isAcceptable() ? number() : std::nullopt;
}

void MinutesBox::setMinutes(std::optional<double> minutes)
{
    lineEdit()->setText(minutes ? QString::number(qRound(*minutes)) : QString());
}

QString MinutesBox::rule() const
{
    return tr("“%1” takes whole minutes from 1 to %2. Leave it empty for never.").arg(m_name).arg(m_max);
}

void MinutesBox::stepBy(int steps)
{
    const int next = std::clamp(number().value_or(0) + steps, 0, m_max);
    lineEdit()->setText(next == 0 ? QString() : QString::number(next));
    selectAll();
}

QAbstractSpinBox::StepEnabled MinutesBox::stepEnabled() const
{
    const int now = number().value_or(0);
    return (now < m_max ? StepUpEnabled : StepNone) | (now > 0 ? StepDownEnabled : StepNone);
}

} // namespace chamada::teacher
