// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/serverselection.h"
#include "student-gui/core/formcheck.h"
#include "student-gui/core/studentclient.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::student {

class ClassBox;

/// The check-in form: class, matrícula, and the code if the call requires one. Enter submits it. No event clears a
/// field; only the user does.
class CheckInPage : public QWidget {
    Q_OBJECT

public:
    CheckInPage(StudentClient &client, const ServerSelection &search, QWidget *parent = nullptr);

    enum class Field { Class, Student, Code, FirstEmpty };

    void setClass(ClassId classId);
    void setStudent(const StudentId &student);
    void clearClass();
    /// Focuses the field and selects its text.
    void focusField(Field field);
    /// Shows a notice that is not an input error, for example about an earlier attempt.
    void note(Icon which, Meaning meaning, const QString &text);

signals:
    void changeServerWanted();
    void presencesWanted();
    void networkTestWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeader();
    QLayout *makeFoot();
    void addFields(QVBoxLayout *layout);
    QLineEdit *addField(QVBoxLayout *layout, const QString &name);
    FormInput input() const;
    void submit();
    void refuse(Mistake mistake);
    /// Focuses the field that the hint is about and keeps the hint in sight.
    void wantField(Field field);
    void onCallsChanged();
    void onStateChanged();
    void refreshClass();
    QString aboutClass() const;
    void refreshConnection();

    StudentClient &m_client;
    const ServerSelection &m_search;
    const ServerLink &m_link;
    StatusStrip *m_connection;
    ClassBox *m_class;
    QLabel *m_aboutClass;
    QLineEdit *m_student;
    QWidget *m_codeRow;
    QLineEdit *m_code;
    QPushButton *m_button;
    StatusStrip *m_hint;
    bool m_classTouched = false;
};

} // namespace chamada::student
