// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace chamada::teacher {

/// Edits a note about students within the page. Enter saves it, Escape leaves everything as it was.
class NoteForm : public QFrame {
    Q_OBJECT

public:
    explicit NoteForm(QWidget *parent = nullptr);

    /// Opens the form. `who` names the students.
    void edit(const QString &who, const QString &note);

signals:
    void kept(const QString &note);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void keep();
    void leave();

    QLabel *m_who;
    QLineEdit *m_note;
};

} // namespace chamada::teacher
