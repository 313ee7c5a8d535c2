// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/diary/core/diary.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

/// Asks to which class a call belongs. It moves nothing itself.
class MoveCallToClassBar : public QWidget {
    Q_OBJECT

public:
    explicit MoveCallToClassBar(QWidget *parent = nullptr);

    void ask(const DiaryLine &line);

signals:
    void chosen(const chamada::teacher::DiaryLine &line, chamada::ClassId classId);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();
    void close();

    std::optional<DiaryLine> m_line;
    QLabel *m_question;
    QLineEdit *m_class;
    StatusStrip *m_strip;
};

} // namespace chamada::teacher
