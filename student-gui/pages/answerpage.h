// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/core/studentclient.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace chamada {

class IconView;

} // namespace chamada

namespace chamada::student {

/// Shows the answer to a check-in across the whole window: an icon, a word, the time and what to do next. The colour
/// carries no information that the word and the icon lack.
class AnswerPage : public QWidget {
    Q_OBJECT

public:
    explicit AnswerPage(QWidget *parent = nullptr);

    /// Announces the answer to screen readers if it differs from the one shown.
    void setAnswer(const Answer &answer, int secondsLeft);

signals:
    void anotherClassWanted();
    void tryAgainWanted();
    void discardWanted();
    void receiptWanted(const QString &receipt);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeText();
    void fitWord();
    void refreshButtons(const Answer &answer, int secondsLeft);

    CheckInState m_state = CheckInState::Ready;
    IconView *m_icon;
    QString m_shownReceipt;
    QLabel *m_word;
    QLabel *m_more;
    QLabel *m_class;
    QLabel *m_time;
    QLabel *m_student;
    QLabel *m_sentence;
    QBoxLayout *m_buttons;
    QPushButton *m_tryAgain;
    QPushButton *m_discard;
    QPushButton *m_receipt;
    QPushButton *m_anotherClass;
};

} // namespace chamada::student
