// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QLineEdit>

class QCompleter;

namespace chamada::teacher {

class Rosters;
class StudentSuggestions;

/// Finds a student by the matrícula, or by a name of the class's roster, which it completes while the user types.
class StudentFinder : public QLineEdit {
    Q_OBJECT

public:
    StudentFinder(const Rosters &rosters, ClassId classId, QWidget *parent = nullptr);

    /// Emits `found`, or `notUnderstood` with the reason, as Enter does.
    void submit();
    /// Clears the field without an undo step, so that Ctrl+Z goes to the call.
    void startOver();

signals:
    void found(const chamada::StudentId &student);
    void notUnderstood(const QString &why);

protected:
    bool event(QEvent *event) override;

private:
    void makeCompleter();
    void onEnter();
    void suggest(const QString &typed);
    void refuse(const QString &typed, qsizetype matches);

    const Rosters &m_rosters;
    ClassId m_classId;
    StudentSuggestions *m_suggestions;
    QCompleter *m_completer;
};

} // namespace chamada::teacher
