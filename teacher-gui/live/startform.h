// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/failure.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace chamada {

class MinutesBox;
class RecentClasses;
class StatusStrip;

/// Asks for the class of a new call; Enter starts it. What was typed stays until the call is open.
class StartForm : public QWidget {
    Q_OBJECT

public:
    explicit StartForm(const RecentClasses &recent, QWidget *parent = nullptr);

    void setClass(ClassId classId);
    void focusClass();
    void showProblem(const QString &sentence);
    /// The call is open: ready for the next one.
    void startOver();

signals:
    void startRequested(chamada::ClassId classId, const chamada::CallOptions &options);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeClass();
    void makeStart();
    void makeToggle(QWidget *options);
    QWidget *makeOptions();
    void offerRecent();
    void proposeTitle();
    void complain(const QString &sentence, QWidget *about);
    void submit();
    CallOptions options() const;

    const RecentClasses &m_recent;
    QComboBox *m_class;
    QLineEdit *m_title;
    QPushButton *m_start;
    QToolButton *m_toggle;
    QCheckBox *m_code;
    MinutesBox *m_lateAfter;
    MinutesBox *m_endsAfter;
    StatusStrip *m_strip;
};

} // namespace chamada
