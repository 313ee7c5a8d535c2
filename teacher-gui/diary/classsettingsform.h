// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/classsettings.h"

#include <QWidget>

class QSpinBox;

namespace chamada {

/// What a teacher says about a class: lessons planned, the least frequency, lessons of a meeting.
class ClassSettingsForm : public QWidget {
    Q_OBJECT

public:
    explicit ClassSettingsForm(QWidget *parent = nullptr);

    void setSettings(const ClassSettings &settings);

signals:
    void chosen(const chamada::ClassSettings &settings);

private:
    QSpinBox *addField(const QString &name, const QString &toolTip, int min, int max);
    ClassSettings settings() const;

    QSpinBox *m_planned;
    QSpinBox *m_least;
    QSpinBox *m_perMeeting;
};

} // namespace chamada
