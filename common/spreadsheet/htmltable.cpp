// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/htmltable.h"

#include "common/domain/text.h"
#include "common/spreadsheet/htmltokens.h"
#include "common/spreadsheet/numberformat.h"
#include "common/spreadsheet/sheetbuilder.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr int maxSpan = 1000; ///< as browsers limit a cell's columns
constexpr int maxColumns = 1000;

/// Returns the text of a cell that shows this and has this number beside it. The number of a date is of no use.
QString textOf(const QString &shown, const QString &number)
{
    QString digits;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(digits), isAsciiDigit);
    const QString text = shownNumber(number, shown);
    const bool isSame = digits.startsWith(text) || shown.contains(u"E+"_s);
    return isSame && !number.isEmpty() ? text : shown;
}

/// Reads the rows of all tables. A tag that opens a row or a cell ends the one before: end tags may be left out.
class HtmlTables {
public:
    HtmlTables(const QString &html, ReadControl &control);
    WorkbookSheet read();

private:
    void handleStart();
    void handleEnd();
    void startRow();
    void startCell();
    void endCell();
    void endRow();
    int span(QStringView attribute) const;

    HtmlTokens m_tokens;
    SheetBuilder m_sheet;
    ReadControl &m_control;
    int m_row = 0;
    bool m_inRow = false;
    bool m_inCell = false;
    QString m_text; ///< of the cell
    QString m_number; ///< of the cell, as LibreOffice (sdval) and Excel (x:num) note it beside the text
    int m_columns = 1; ///< that the cell spans
    int m_rows = 1; ///< that the cell spans
    QList<int> m_takenUntil; ///< for each column the first row in which no cell from above takes it
};

HtmlTables::HtmlTables(const QString &html, ReadControl &control)
    : m_tokens(html)
    , m_sheet({}, SheetBuilder::Visibility::Shown, control)
    , m_control(control)
{
}

WorkbookSheet HtmlTables::read()
{
    qsizetype counted = 0;
    while (!m_control.isStopped()) {
        const HtmlTokens::Kind kind = m_tokens.next();
        m_control.startToken();
        m_control.addBytes(m_tokens.position() - std::exchange(counted, m_tokens.position()));
        if (kind == HtmlTokens::Kind::StartTag)
            handleStart();
        else if (kind == HtmlTokens::Kind::EndTag)
            handleEnd();
        else if (kind == HtmlTokens::Kind::End)
            break;
        else if (m_inCell)
            m_text += m_tokens.text();
    }
    endRow();
    return m_sheet.takeSheet();
}

void HtmlTables::handleStart()
{
    const QString &tag = m_tokens.tag();
    if (tag == u"table")
        endRow();
    else if (tag == u"tr")
        startRow();
    else if (tag == u"td" || tag == u"th")
        startCell();
    else if (tag == u"br" || tag == u"p" || tag == u"div" || tag == u"li")
        m_text += u' ';
}

void HtmlTables::handleEnd()
{
    const QString &tag = m_tokens.tag();
    if (tag == u"td" || tag == u"th")
        endCell();
    else if (tag == u"tr" || tag == u"table")
        endRow();
}

int HtmlTables::span(QStringView attribute) const
{
    return std::clamp(m_tokens.attribute(attribute).toInt(), 1, maxSpan);
}

void HtmlTables::startRow()
{
    endRow();
    m_inRow = true;
    m_sheet.startRow(++m_row);
}

void HtmlTables::startCell()
{
    endCell();
    if (!m_inRow)
        startRow();
    int column = m_sheet.column();
    while (column < m_takenUntil.size() && m_takenUntil[column] > m_row)
        ++column;
    if (column >= maxColumns)
        m_control.fail(WorkbookProblem::Kind::TooLarge, u"columns"_s);
    m_sheet.moveTo(column);
    m_inCell = true;
    m_text.clear();
    const QString number = m_tokens.attribute(u"sdval");
    m_number = number.isEmpty() ? m_tokens.attribute(u"x:num") : number;
    m_columns = span(u"colspan");
    m_rows = span(u"rowspan");
}

void HtmlTables::endCell()
{
    if (!std::exchange(m_inCell, false))
        return;
    const int column = m_sheet.column();
    const int end = std::min(column + m_columns, maxColumns);
    if (m_rows > 1) {
        m_takenUntil.resize(std::max<qsizetype>(m_takenUntil.size(), end));
        std::fill(m_takenUntil.begin() + column, m_takenUntil.begin() + end, m_row + m_rows);
    }
    m_sheet.addCells(textOf(m_text.simplified(), m_number));
    m_sheet.moveTo(end);
}

void HtmlTables::endRow()
{
    endCell();
    if (std::exchange(m_inRow, false))
        m_sheet.endRow();
}

} // namespace

QList<WorkbookSheet> readHtmlTables(const QString &html, ReadControl &control)
{
    return {HtmlTables(html, control).read()};
}

} // namespace chamada
