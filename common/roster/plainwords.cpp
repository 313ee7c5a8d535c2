// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/roster/plainwords.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

const QSet<QString> &fillers()
{
    static const QSet<QString> words{u"a"_s, u"o"_s, u"as"_s, u"os"_s, u"e"_s, u"y"_s, u"s"_s, u"es"_s, u"d"_s, u"l"_s,
        u"de"_s, u"do"_s, u"da"_s, u"dos"_s, u"das"_s, u"du"_s, u"des"_s, u"del"_s, u"la"_s, u"le"_s, u"les"_s, u"el"_s,
        u"los"_s, u"las"_s, u"em"_s, u"et"_s, u"of"_s, u"the"_s, u"and"_s, u"und"_s, u"der"_s, u"die"_s};
    return words;
}

const QHash<QString, QString> &synonyms()
{
    static const QHash<QString, QString> words{{u"n"_s, u"numero"_s}, {u"no"_s, u"numero"_s}, {u"nr"_s, u"numero"_s},
        {u"nro"_s, u"numero"_s}, {u"num"_s, u"numero"_s}, {u"number"_s, u"numero"_s}, {u"nummer"_s, u"numero"_s},
        {u"cod"_s, u"codigo"_s}, {u"code"_s, u"codigo"_s}};
    return words;
}

/// Separates the words of "StudentID" and "firstName".
bool beginsWord(QChar before, QChar c)
{
    return before.isLower() && c.isUpper();
}

QStringList wordsOf(const QString &text)
{
    QStringList words(1);
    QChar before = u' ';
    const QString letters = text.normalized(QString::NormalizationForm_D);
    for (const QChar c : letters) {
        if (c.isMark() || c.category() == QChar::Other_Format)
            continue;
        const bool isOrdinal = c == u'º' || c == u'ª';
        const bool isPart = c.isLetterOrNumber() && !isOrdinal;
        if ((!isPart || beginsWord(before, c)) && !words.last().isEmpty())
            words.append(QString());
        if (isPart)
            words.last().append(c.toLower());
        before = c;
    }
    if (words.last().isEmpty())
        words.removeLast();
    return words;
}

} // namespace

QStringList plainWords(const QString &text)
{
    static const QRegularExpression initials(
        u"(?<!\\p{L})\\p{L}(?:\\.\\p{L})+(?!\\p{L})"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString joined = text;
    if (const auto match = initials.match(text); match.hasMatch()) // "R.A." is one word
        joined.replace(match.captured(), match.captured().remove(u'.'));
    QStringList plain;
    for (const QString &word : wordsOf(joined))
        if (!fillers().contains(word))
            plain.append(synonyms().value(word, word));
    return plain;
}

QString foldedName(const QString &name)
{
    return wordsOf(name).join(u' ');
}

} // namespace chamada
