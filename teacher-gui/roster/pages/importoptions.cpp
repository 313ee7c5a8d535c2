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

namespace chamada::teacher {

namespace {

constexpr int TitleLetters = 24; // of a column's title in a combo box
constexpr int ValueLetters = 18;

/// Describes the column by its title and its first values: "Matrícula: 2023001, 2023002".
QString describe(const ColumnCandidate &column)
{
    QStringList values;
    for (const QString &value : column.firstValues)
        values.append(value.left(ValueLetters));
    const QString title = column.title.left(TitleLetters);
    if (values.isEmpty())
        return title;
    return title.isEmpty() ? values.join(u", "_s) : u"%1: %2"_s.arg(title, values.join(u", "_s));
}

/// Returns the column that the box shows: of given names where the surnames have one of their own.
int nameColumn(const RosterColumns &columns)
{
    return columns.name >= 0 ? columns.name : columns.givenName;
}

void setStudentColumn(RosterImport &import, const QVariant &column)
{
    RosterColumns columns = import.columns();
    columns.student = column.toInt();
    import.setColumns(columns);
}

void setNameColumn(RosterImport &import, const QVariant &column)
{
    RosterColumns columns = import.columns();
    columns.name = column.toInt();
    columns.givenName = columns.middleName = columns.surname = columns.secondSurname = columns.socialName = -1;
    import.setColumns(columns);
}

} // namespace

ImportOptions::ImportOptions(QWidget *parent)
    : QWidget(parent)
    , m_titles(new QCheckBox)
{
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(token::Gap * 2);
    m_sheet = addBox(*boxes, tr("Sheet"));
    m_class = addBox(*boxes, tr("Class"));
    m_student = addBox(*boxes, tr("Student ID column"));
    m_name = addBox(*boxes, tr("Name column"));
    m_separator = addBox(*boxes, tr("Separator"));
    m_encoding = addBox(*boxes, tr("Encoding"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap / 2);
    layout->addLayout(boxes);
    layout->addWidget(m_titles, 0, Qt::AlignLeft);
    for (const Separator separator : rosterSeparators())
        m_separator->addItem(nameOf(separator), static_cast<int>(separator));
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Utf16, TextEncoding::Windows1252,
             TextEncoding::CodePage850, TextEncoding::Latin1})
        m_encoding->addItem(nameOf(encoding), static_cast<int>(encoding));
    onChosen(m_sheet, [](RosterImport &import, const QVariant &sheet) { import.setSheet(sheet.toInt()); });
    onChosen(m_class, [](RosterImport &import, const QVariant &name) { import.setOnlyClass(name.toString()); });
    onChosen(m_student, &setStudentColumn);
    onChosen(m_name, &setNameColumn);
    onChosen(m_separator, [](RosterImport &import, const QVariant &separator) {
        import.setSeparator(static_cast<Separator>(separator.toInt()));
    });
    onChosen(m_encoding, [](RosterImport &import, const QVariant &encoding) {
        import.setEncoding(static_cast<TextEncoding>(encoding.toInt()));
    });
    connect(m_titles, &QCheckBox::clicked, this, [this](bool checked) {
        emit chosen([checked](RosterImport &import) {
            RosterColumns columns = import.columns();
            columns.titleRow = checked ? std::max(import.foundColumns().titleRow, 0) : -1;
            import.setColumns(columns);
        });
    });
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

void ImportOptions::onChosen(QComboBox *box, void (*set)(RosterImport &, const QVariant &))
{
    connect(box, &QComboBox::activated, this, [this, box, set] {
        const QVariant choice = box->currentData();
        emit chosen([set, choice](RosterImport &import) { set(import, choice); });
    });
}

void ImportOptions::setImport(const RosterImport &import)
{
    fillSheets(import);
    fillClasses(import);
    fillColumns(import);
    setTitleRow(import);
    const auto &separator = import.separator();
    m_separator->setCurrentIndex(separator ? m_separator->findData(static_cast<int>(*separator)) : -1);
    m_separator->parentWidget()->setVisible(separator.has_value()); // the cells of a sheet have none
    m_encoding->setCurrentIndex(import.encoding() ? m_encoding->findData(static_cast<int>(*import.encoding())) : -1);
    m_encoding->parentWidget()->setVisible(import.encoding().has_value()); // pasted text has no encoding
}

void ImportOptions::fillSheets(const RosterImport &import)
{
    const QStringList sheets = import.sheetNames();
    m_sheet->clear();
    for (int i = 0; i < sheets.size(); ++i)
        m_sheet->addItem(sheets[i].isEmpty() ? tr("Table %1").arg(i + 1) : sheets[i], i);
    m_sheet->setCurrentIndex(static_cast<int>(import.sheet()));
    m_sheet->parentWidget()->setVisible(sheets.size() > 1);
}

void ImportOptions::fillClasses(const RosterImport &import)
{
    m_class->clear();
    m_class->addItem(tr("All classes"), QString(u""_s));
    for (const QString &name : import.classNames())
        m_class->addItem(name, name);
    m_class->setCurrentIndex(m_class->findData(import.onlyClass()));
    m_class->parentWidget()->setVisible(import.classNames().size() > 1);
}

void ImportOptions::fillColumns(const RosterImport &import)
{
    for (QComboBox *box : {m_student, m_name}) {
        box->clear();
        for (const ColumnCandidate &column : import.columnChoices())
            box->addItem(describe(column), column.column);
    }
    m_name->addItem(tr("No names"), -1);
    m_student->setCurrentIndex(m_student->findData(import.columns().student));
    m_name->setCurrentIndex(m_name->findData(nameColumn(import.columns())));
}

void ImportOptions::setTitleRow(const RosterImport &import)
{
    const int row = std::max(import.foundColumns().titleRow, 0);
    const int line = row < import.rows().size() ? import.rows()[row].line : 1;
    m_titles->setText(row == 0 ? tr("The first row has the titles") : tr("Line %1 has the titles").arg(line));
    m_titles->setChecked(import.columns().titleRow >= 0);
}

} // namespace chamada::teacher
