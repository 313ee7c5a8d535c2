// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/freetext.h"

#include "common/domain/text.h"
#include "common/roster/enrolment.h"
#include "common/roster/labelledlines.h"
#include "common/roster/scatteredcells.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

bool hasLetterOrDigit(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// Removes what only separates: "(2023001)", "2023001:", "1)".
QString withoutSigns(QStringView word)
{
    constexpr QStringView before = u"([{<-";
    constexpr QStringView behind = u")]}>:;,.-";
    while (!word.isEmpty() && before.contains(word.front()))
        word = word.sliced(1);
    while (!word.isEmpty() && behind.contains(word.back()))
        word.chop(1);
    return word.toString();
}

/// Puts the cells of one line together, word by word.
class LineCells {
public:
    void take(QStringView word, bool isApart)
    {
        if (!hasLetterOrDigit(word)) {
            m_isOpen = false; // a dash
            return;
        }
        if (hasDigit(word) || word.contains(u'@'))
            append(withoutSigns(word), false);
        else if (isApart || !m_isOpen || isEnrolmentWord(word.toString()))
            append(word.toString(), !word.endsWith(u':'));
        else
            m_cells.last() += u' ' + word;
    }

    QStringList cells() const { return m_cells; }

private:
    void append(const QString &cell, bool isOpen)
    {
        m_cells.append(cell);
        m_isOpen = isOpen;
    }

    QStringList m_cells;
    bool m_isOpen = false; ///< the next word belongs to the last cell
};

/// Separates "20230001-Ana" and "20230001Ana" where a blank is missing, and keeps "(85) 99999-0001" together.
QString spaced(QStringView line)
{
    static const QRegularExpression phone(u"\\((\\d{2,3})\\) ?(\\d{4,5})[ -]?(\\d{4})(?!\\d)"_s);
    static const QRegularExpression glued(u"(?<![^\\s])(\\d{4,})\\s?[-–—:]\\s?(?=\\p{L}{2})"_s);
    static const QRegularExpression missing(
        u"(?<![^\\s])(\\d{6,})(?=\\p{Lu}\\p{Ll}+ )"_s, QRegularExpression::UseUnicodePropertiesOption);
    return line.toString().replace(missing, u"\\1 - "_s).replace(glued, u"\\1 - "_s).replace(phone, u"+\\1-\\2-\\3"_s);
}

QStringList cellsOf(QStringView line)
{
    const QString text = spaced(line);
    LineCells cells;
    qsizetype blanks = 0;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !text[at].isSpace())
            continue;
        if (at > begin) {
            const bool isApart = blanks > 1 || (begin > 0 && text[begin - 1] == u'\t');
            cells.take(QStringView(text).sliced(begin, at - begin), isApart);
            blanks = 0;
        }
        ++blanks;
        begin = at + 1;
    }
    return cells.cells();
}

} // namespace

QList<TextRow> splitFreeText(QStringView text)
{
    for (const auto read : {&readJsonTable, &readLabelledLines, &readCellPerLine})
        if (const QList<TextRow> rows = read(text); !rows.isEmpty())
            return rows;
    QList<TextRow> rows;
    int line = 0;
    for (qsizetype at = 0; at < text.size();) {
        const auto isEnd = [](QChar c) { return c == u'\n' || c == u'\r'; };
        const auto end = std::find_if(text.begin() + at, text.end(), isEnd) - text.begin();
        ++line;
        if (const QStringList cells = cellsOf(text.sliced(at, end - at)); !cells.isEmpty())
            rows.append({line, cells});
        const bool isTwo = end + 1 < text.size() && text[end] == u'\r' && text[end + 1] == u'\n';
        at = end + (isTwo ? 2 : 1);
    }
    return rows;
}

} // namespace chamada
