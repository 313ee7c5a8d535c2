// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/pages/classsettingsform.h"

#include "common/ui/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace chamada::teacher {

namespace {

constexpr int MaxPlanned = 999;

} // namespace

ClassSettingsForm::ClassSettingsForm(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(token::Gap);
    m_planned = addField(tr("Planned lessons"),
        tr("All lessons of the course, from which the limit of absences is taken; without it, from those held so far"),
        0, MaxPlanned);
    m_planned->setSpecialValueText(tr("not given"));
    m_least = addField(
        tr("Least frequency"), tr("Of the lessons, in percent; Brazilian law asks for 75% (Lei 9.394/1996)"), 0, 100);
    m_least->setSuffix(tr("%"));
    m_perMeeting = addField(
        tr("Lessons per meeting"), tr("For each meeting that does not say it itself"), 1, ClassSettings::MaxLessons);
    row->addStretch();
}

QSpinBox *ClassSettingsForm::addField(const QString &name, const QString &toolTip, int min, int max)
{
    auto *label = new QLabel(name);
    auto *field = new QSpinBox;
    label->setBuddy(field);
    field->setRange(min, max);
    field->setKeyboardTracking(false);
    field->setAccessibleName(name);
    field->findChild<QLineEdit *>()->setAccessibleName(name);
    field->setToolTip(toolTip);
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(this);
    layout()->addWidget(label);
    layout()->addWidget(field);
    connect(field, &QSpinBox::valueChanged, this, [this] { emit chosen(settings()); });
    return field;
}

bool ClassSettingsForm::eventFilter(QObject *watched, QEvent *event)
{
    // The wheel scrolls the page and must not change a spin box that passes below the pointer.
    if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

ClassSettings ClassSettingsForm::settings() const
{
    const int planned = m_planned->value();
    return {planned == 0 ? std::nullopt : std::optional(planned), m_least->value(), m_perMeeting->value()};
}

void ClassSettingsForm::setSettings(const ClassSettings &settings)
{
    const QSignalBlocker blocker(this);
    m_planned->setValue(settings.plannedLessons.value_or(0));
    m_least->setValue(settings.leastFrequency);
    m_perMeeting->setValue(settings.lessonsPerMeeting);
}

} // namespace chamada::teacher
