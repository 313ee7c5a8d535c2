// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/classid.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class ClassesModel;
struct TeacherServices;

/// Lists the known classes and lets the teacher open any other one by its number.
class ClassList : public QWidget {
    Q_OBJECT

public:
    explicit ClassList(TeacherServices &services, QWidget *parent = nullptr);

    /// Reads the known classes again and requests their rosters from the server.
    void refresh();
    void choose(ClassId classId);
    std::optional<ClassId> current() const;
    void focusList();
    /// Clears the selection.
    void clear();

signals:
    void chosen(chamada::ClassId classId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeTable();
    void showTyped();
    void readClasses();
    void onClassesAdded();
    void chooseFirst();

    TeacherServices &m_services;
    ClassesModel *m_model;
    QTableView *m_table;
    QLineEdit *m_number;
    StatusStrip *m_strip;
};

} // namespace chamada::teacher
