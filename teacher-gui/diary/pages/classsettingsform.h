// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/classsettings.h"

#include <QWidget>

class QSpinBox;

namespace chamada::teacher {

/// Edits a class's planned lessons, minimum frequency and lessons per meeting. It stores nothing itself.
class ClassSettingsForm : public QWidget {
    Q_OBJECT

public:
    explicit ClassSettingsForm(QWidget *parent = nullptr);

    void setSettings(const ClassSettings &settings);

signals:
    void chosen(const chamada::teacher::ClassSettings &settings);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QSpinBox *addField(const QString &name, const QString &toolTip, int min, int max);
    ClassSettings settings() const;

    QSpinBox *m_planned;
    QSpinBox *m_least;
    QSpinBox *m_perMeeting;
};

} // namespace chamada::teacher
