// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"
#include "common/protocol/failure.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace chamada {

class RecentClasses;
class StartOptions;
class StatusStrip;

/// Asks for the class of a new call; Enter starts it. What was typed stays until the call is open. A class that was
/// taken before has the title and the options of its last call, until a person chooses others.
class StartForm : public QWidget {
    Q_OBJECT

public:
    explicit StartForm(const RecentClasses &recent, QWidget *parent = nullptr);

    void setClass(ClassId classId);
    void focusClass();
    /// In one action, as the last time.
    void startAgain(ClassId classId);
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
    void makeOptions();
    void offerRecent();
    void propose();
    void refreshSummary();
    void complain(const QString &sentence, QWidget *about);
    void submit();

    const RecentClasses &m_recent;
    QComboBox *m_class;
    QLineEdit *m_title;
    QPushButton *m_start;
    QToolButton *m_toggle;
    QLabel *m_summary; ///< of the options, while they are folded away
    StartOptions *m_options;
    StatusStrip *m_strip;
    bool m_optionsChosen = false; ///< by a person, so they stay
};

} // namespace chamada
