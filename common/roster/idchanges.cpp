// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/idchanges.h"

#include "common/domain/cellguard.h"
#include "common/domain/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

bool isPlain(const QString &cell)
{
    return std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
}

/// Returns whether cleanedText() would not change the text, which most are.
bool isTidy(const QString &text)
{
    QChar before = u' ';
    for (const QChar c : text) {
        const bool isWestern = c.unicode() < 0x250 && c.isLetterOrNumber();
        if (!isWestern && (before == u' ' || (c != u' ' && c != u'.' && c != u'-')))
            return false;
        before = c;
    }
    return text.isEmpty() || before != u' ';
}

bool isNumber(const QString &cell)
{
    return !cell.isEmpty() && std::all_of(cell.begin(), cell.end(), isAsciiDigit);
}

/// Returns whether the cell is no date, no sentence and no shortened number.
bool mayBeId(const QString &cell)
{
    return hasDigit(cell) && !cell.contains(u'/') && !cell.contains(u' ') && !isChanged(cell, IdChange::Exponent);
}

/// How many IDs of a column a change is found in.
enum class Spread { None, All, Some };

Spread spreadOf(const IdRule &rule, const QStringList &cells)
{
    constexpr qsizetype fewDigits = 3; // too few for a separator of thousands
    qsizetype found = 0;
    qsizetype numbers = 0;
    qsizetype others = 0;
    for (const QString &cell : cells) {
        if (!isNumber(cell) && rule.found.match(cell).hasMatch())
            ++found;
        else if (isNumber(cell) && (cell.size() > fewDigits || rule.change != IdChange::Thousands))
            ++numbers;
        else if (mayBeId(cell) && !isNumber(cell))
            ++others;
    }
    // Beside IDs of other forms, points and commas are part of the IDs. No ID ends with ".0".
    if (found == 0 || (others > 0 && rule.change == IdChange::Thousands))
        return Spread::None;
    return numbers + others == 0 ? Spread::All : Spread::Some;
}

} // namespace

const QList<IdRule> &idRules()
{
    static const QList<IdRule> rules{
        {IdChange::InvisibleMark, Undo::InEachCell, pattern(u"[\\p{Cf}\\x{034f}\\x{3164}]"_s),
            pattern(u"[\\p{Cf}\\x{034f}\\x{3164}]"_s), {}},
        {IdChange::Blank, Undo::InEachCell, pattern(u"^\\s|\\s$"_s), pattern(u"^\\s+|(?<!\\s)\\s++$"_s), {}},
        {IdChange::Hyphen, Undo::InEachCell, pattern(u"[\\p{Pd}\\x{2212}]"_s), pattern(u"[\\p{Pd}\\x{2212}]"_s),
            u"-"_s},
        {IdChange::FormulaText, Undo::InEachCell, pattern(u"^=([A-Z]*\\(?\"|\\d+$)"_s),
            pattern(u"^=[A-Z]*\\(?\"*|\"+\\)?$"_s), {}},
        {IdChange::Quote, Undo::InEachCell, pattern(u"^[#'’‘´`\"“”„]|[\"”“]$"_s),
            pattern(u"^[#'’‘´`\"“”„]+|[\"”“]+$"_s), {}},
        {IdChange::DecimalZero, Undo::IfInEveryRow, pattern(u"^(\\d{4,}[.,]0+|\\d{1,3}[.,]0{1,2})$"_s),
            pattern(u"[.,]0+$"_s), {}},
        {IdChange::Thousands, Undo::IfInEveryRow, pattern(u"^\\d{1,3}(\\.\\d{3})+(,0+)?$"_s), pattern(u",0+$|\\."_s),
            {}},
        {IdChange::Thousands, Undo::IfInEveryRow, pattern(u"^\\d{1,3}(,\\d{3})+(\\.0+)?$"_s), pattern(u"\\.0+$|,"_s),
            {}},
        {IdChange::Thousands, Undo::IfInEveryRow, pattern(u"^\\d{1,3}([ '’]\\d{3})+([.,]0+)?$"_s),
            pattern(u"[.,]0+$|[ '’]"_s), {}},
        {IdChange::Exponent, Undo::Never, pattern(u"^\\d([.,]\\d+)?[Ee][+-]?\\d{1,3}$"_s), {}, {}},
    };
    return rules;
}

bool isChanged(const QString &cell, IdChange change)
{
    return std::any_of(idRules().begin(), idRules().end(),
        [&](const IdRule &rule) { return rule.change == change && rule.found.match(cell).hasMatch(); });
}

QString cleanedId(const QString &cell)
{
    if (isPlain(cell))
        return cell;
    QString clean = originalText(cell);
    for (const IdRule &rule : idRules())
        if (rule.undo == Undo::InEachCell && rule.found.match(clean).hasMatch())
            clean.replace(rule.replaced, rule.by);
    return clean.simplified();
}

QString cleanedText(const QString &cell)
{
    // The joiners of Indic and Persian names stay.
    static const QRegularExpression marks = pattern(u"(?![\\x{200c}\\x{200d}])\\p{Cf}"_s);
    static const QRegularExpression guards = pattern(u"^=\"+|^'+(?=\\p{L})"_s);
    if (isTidy(cell))
        return cell;
    QString text = originalText(cell).remove(marks);
    if (const auto guard = guards.match(text); guard.hasMatch()) {
        text.remove(0, guard.capturedLength());
        while (guard.captured().startsWith(u'=') && text.endsWith(u'"'))
            text.chop(1);
    }
    return text.simplified().normalized(QString::NormalizationForm_C);
}

IdColumn::IdColumn(const QStringList &cells)
{
    for (const IdRule &rule : idRules()) {
        const Spread spread = rule.undo == Undo::IfInEveryRow ? spreadOf(rule, cells) : Spread::None;
        if (spread == Spread::All)
            m_undone.append(&rule);
        else if (rule.undo == Undo::Never || spread == Spread::Some)
            m_reported.append(&rule);
    }
}

QString IdColumn::restored(const QString &cell) const
{
    const auto rule = std::find_if(
        m_undone.begin(), m_undone.end(), [&](const IdRule *each) { return each->found.match(cell).hasMatch(); });
    return rule == m_undone.end() ? cell : QString(cell).replace((*rule)->replaced, (*rule)->by);
}

std::optional<IdChange> IdColumn::doubt(const QString &cell) const
{
    if (isNumber(cell))
        return std::nullopt;
    for (const IdRule *rule : m_reported)
        if (rule->found.match(cell).hasMatch())
            return rule->change;
    return std::nullopt;
}

} // namespace chamada
