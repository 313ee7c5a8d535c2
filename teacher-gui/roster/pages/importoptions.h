// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;

namespace chamada {

class RosterImport;

/// Shows the detected encoding, separator and columns of a table, and lets the user correct them.
class ImportOptions : public QWidget {
    Q_OBJECT

public:
    explicit ImportOptions(QWidget *parent = nullptr);

    /// Shows the current options of the import.
    void tell(const RosterImport &import);
    /// Each applies the user's choice to the import.
    void applyEncoding(RosterImport &import) const;
    void applySeparator(RosterImport &import) const;
    void applyColumns(RosterImport &import) const;

signals:
    void encodingChosen();
    void separatorChosen();
    void columnsChosen();

private:
    QComboBox *addBox(QBoxLayout &layout, const QString &name);

    QComboBox *m_encoding;
    QComboBox *m_separator;
    QComboBox *m_student;
    QComboBox *m_name;
    QCheckBox *m_header;
};

} // namespace chamada
