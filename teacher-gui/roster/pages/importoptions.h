// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>

class QBoxLayout;
class QCheckBox;
class QComboBox;

namespace chamada::teacher {

class RosterImport;

/// Shows the sheet, class, columns, separator and encoding of a table as they were detected, and lets the user correct
/// them.
class ImportOptions : public QWidget {
    Q_OBJECT

public:
    explicit ImportOptions(QWidget *parent = nullptr);

    /// Shows the current options of the import.
    void setImport(const RosterImport &import);

signals:
    /// The user chose something, which `apply` sets.
    void chosen(const std::function<void(chamada::teacher::RosterImport &)> &apply);

private:
    QComboBox *addBox(QBoxLayout &layout, const QString &name);
    /// Makes the box emit `chosen` with a function that sets the data of the chosen item.
    void onChosen(QComboBox *box, void (*set)(RosterImport &, const QVariant &));
    void fillColumns(const RosterImport &import);
    void fillSheets(const RosterImport &import);
    void fillClasses(const RosterImport &import);
    void setTitleRow(const RosterImport &import);

    QComboBox *m_sheet;
    QComboBox *m_class;
    QComboBox *m_student;
    QComboBox *m_name;
    QComboBox *m_separator;
    QComboBox *m_encoding;
    QCheckBox *m_titles;
};

} // namespace chamada::teacher
