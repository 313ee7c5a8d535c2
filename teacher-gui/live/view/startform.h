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

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class RecentClasses;
class StartOptions;

/// Asks for the class of a new call; Enter starts it. Typed text stays until the call is open. A class that was taken
/// before gets the title and the options of its last call, until the user chooses others.
class StartForm : public QWidget {
    Q_OBJECT

public:
    explicit StartForm(const RecentClasses &recent, QWidget *parent = nullptr);

    void setClass(ClassId classId);
    void focusClass();
    /// Starts a call at once with the options of the last one.
    void startAgain(ClassId classId);
    void showProblem(const QString &sentence);
    /// Resets the form after the call is open.
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
    QLabel *m_summary; ///< of the options, while they are collapsed
    StartOptions *m_options;
    StatusStrip *m_strip;
    bool m_optionsChosen = false; ///< the user chose them, so they stay
};

} // namespace chamada::teacher
