// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/studenterasure.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class DiaryLocation;

/// Erases a student from the diary permanently: shows what is stored, asks, and reports what was done.
class StudentErasurePanel : public QWidget {
    Q_OBJECT

public:
    explicit StudentErasurePanel(DiaryLocation &location, QWidget *parent = nullptr);

    void begin();

signals:
    void erased();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void look();
    void erase();
    void close();
    void reset();
    void showError(const DiaryError &error);

    DiaryLocation &m_location;
    std::optional<StudentId> m_found;
    QLineEdit *m_student;
    QPushButton *m_look;
    QPushButton *m_erase;
    StatusStrip *m_strip;
};

} // namespace chamada::teacher
