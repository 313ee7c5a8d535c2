// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/sheetbuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Kind = WorkbookProblem::Kind;

bool isBlank(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

/// Returns the text with each line break replaced.
QString withLineBreaks(const QString &text, const QString &lineBreak)
{
    if (!text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u"\n"_s, lineBreak);
}

} // namespace

SheetBuilder::SheetBuilder(const QString &name, Visibility visibility, ReadControl &control)
    : m_control(control)
{
    m_sheet.name = name;
    m_sheet.hidden = visibility == Visibility::Hidden;
    control.addItems(1, name.size());
}

void SheetBuilder::startRow(int line, Visibility visibility)
{
    if (line != 0 && line <= m_row.line)
        m_control.fail(
            Kind::Damaged, u"row %1 of sheet %2 follows row %3"_s.arg(line).arg(m_sheet.name).arg(m_row.line));
    m_row.line = line != 0 ? line : m_row.line + 1;
    m_row.cells.clear();
    m_visibility = visibility;
    m_hasText = false;
    m_column = 0;
}

void SheetBuilder::addCells(const QString &text, int count)
{
    const int begin = m_column;
    const int end = begin + std::min(count, ReadControl::MaxColumns + 1);
    m_column = std::min(end, ReadControl::MaxColumns);
    if (text.isEmpty())
        return;
    if (end > ReadControl::MaxColumns || m_row.line > ReadControl::MaxRows) {
        m_control.fail(Kind::TooLarge, u"columns or rows"_s);
        return;
    }
    const QString line = withLineBreaks(text, m_control.lineBreaks() == LineBreaks::Kept ? u"\n"_s : u" "_s);
    m_hasText |= !isBlank(line);
    while (m_row.cells.size() < begin && m_control.addItems(1))
        m_row.cells.append(QString());
    for (int column = begin; column < end && m_control.addItems(1, line.size()); ++column)
        if (column < m_row.cells.size())
            m_row.cells[column] = line;
        else
            m_row.cells.append(line);
}

void SheetBuilder::endRow(int count)
{
    const int first = m_row.line;
    m_row.line = std::min(first - 1 + std::min(count, ReadControl::MaxRows), ReadControl::MaxRows + 1);
    if (!m_hasText || m_control.isStopped())
        return;
    if (m_row.line > ReadControl::MaxRows)
        m_control.fail(Kind::TooLarge, u"rows"_s);
    for (int line = first; line <= m_row.line && m_control.addItems(line == first ? 1 : m_row.cells.size() + 1);
        ++line) {
        m_sheet.rows.append({line, m_row.cells});
        if (m_visibility == Visibility::Hidden)
            m_sheet.hiddenLines.append(line);
    }
}

} // namespace chamada
