// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;

namespace chamada {

class RosterImport;

/// How a table is read, as it was found out, to be set right where that was wrong.
class ImportOptions : public QWidget {
    Q_OBJECT

public:
    explicit ImportOptions(QWidget *parent = nullptr);

    /// Shows how it is read now.
    void tell(const RosterImport &import);
    /// Reads it as a person has chosen.
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
