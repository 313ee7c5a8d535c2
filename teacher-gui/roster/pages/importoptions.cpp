// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/importoptions.h"

#include "common/ui/tokens.h"
#include "teacher-gui/roster/core/importwords.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr int TitleLetters = 24; // of a column's title in a combo box

void fillColumns(QComboBox &box, const QStringList &titles, int current)
{
    box.clear();
    for (int i = 0; i < titles.size(); ++i) {
        const QString title = titles[i].isEmpty() ? ImportOptions::tr("empty") : titles[i].left(TitleLetters);
        box.addItem(u"%1 · %2"_s.arg(i + 1).arg(title));
    }
    box.setCurrentIndex(current);
}

/// Returns the column that the box shows: of given names where the surnames have one of their own.
int nameColumn(const RosterColumns &columns)
{
    return columns.name >= 0 ? columns.name : columns.givenName;
}

} // namespace

ImportOptions::ImportOptions(QWidget *parent)
    : QWidget(parent)
    , m_header(new QCheckBox(tr("The first row has the titles")))
{
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(token::Gap * 2);
    m_student = addBox(*boxes, tr("Student ID column"));
    m_name = addBox(*boxes, tr("Name column"));
    m_separator = addBox(*boxes, tr("Separator"));
    m_encoding = addBox(*boxes, tr("Encoding"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap / 2);
    layout->addLayout(boxes);
    layout->addWidget(m_header, 0, Qt::AlignLeft);
    for (const Separator separator : rosterSeparators())
        m_separator->addItem(nameOf(separator), static_cast<int>(separator));
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Utf16, TextEncoding::Windows1252,
             TextEncoding::CodePage850, TextEncoding::Latin1})
        m_encoding->addItem(nameOf(encoding), static_cast<int>(encoding));
    connect(m_encoding, &QComboBox::activated, this, &ImportOptions::encodingChosen);
    connect(m_separator, &QComboBox::activated, this, &ImportOptions::separatorChosen);
    connect(m_student, &QComboBox::activated, this, &ImportOptions::columnsChosen);
    connect(m_name, &QComboBox::activated, this, &ImportOptions::columnsChosen);
    connect(m_header, &QCheckBox::clicked, this, &ImportOptions::columnsChosen);
}

QComboBox *ImportOptions::addBox(QBoxLayout &layout, const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *label = new QLabel(name);
    label->setBuddy(box);
    auto *field = new QWidget;
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins({});
    column->setSpacing(token::Gap / 2);
    column->addWidget(label);
    column->addWidget(box);
    layout.addWidget(field, 1);
    return box;
}

void ImportOptions::tell(const RosterImport &import)
{
    const QStringList titles = import.columnTitles();
    fillColumns(*m_student, titles, import.columns().student);
    fillColumns(*m_name, titles, nameColumn(import.columns()));
    const auto &separator = import.separator();
    m_separator->setCurrentIndex(separator ? m_separator->findData(static_cast<int>(*separator)) : -1);
    m_separator->parentWidget()->setVisible(separator.has_value()); // the cells of a sheet have none
    m_encoding->setCurrentIndex(import.encoding() ? m_encoding->findData(static_cast<int>(*import.encoding())) : -1);
    m_encoding->parentWidget()->setVisible(import.encoding().has_value()); // pasted text has no encoding
    m_header->setChecked(import.columns().titleRow >= 0);
}

void ImportOptions::applyEncoding(RosterImport &import) const
{
    import.setEncoding(static_cast<TextEncoding>(m_encoding->currentData().toInt()));
}

void ImportOptions::applySeparator(RosterImport &import) const
{
    import.setSeparator(static_cast<Separator>(m_separator->currentData().toInt()));
}

void ImportOptions::applyColumns(RosterImport &import) const
{
    RosterColumns columns = import.columns();
    columns.student = m_student->currentIndex();
    if (m_name->currentIndex() != nameColumn(columns)) {
        columns.name = m_name->currentIndex();
        columns.givenName = columns.middleName = columns.surname = columns.secondSurname = -1;
    }
    columns.titleRow = m_header->isChecked() ? std::max(import.foundColumns().titleRow, 0) : -1;
    import.setColumns(columns);
}

} // namespace chamada
