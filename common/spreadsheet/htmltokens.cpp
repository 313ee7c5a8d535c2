// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/htmltokens.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// Names of the characters from U+00A0 to U+00FF, in order.
constexpr QStringView latin1Names =
    u"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
    "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig "
    "Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash "
    "Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute "
    "ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc "
    "uuml yacute thorn yuml";

struct NamedCharacter {
    QStringView name;
    char16_t character;
};

constexpr std::array otherNames{NamedCharacter{u"amp", u'&'}, NamedCharacter{u"lt", u'<'}, NamedCharacter{u"gt", u'>'},
    NamedCharacter{u"quot", u'"'}, NamedCharacter{u"apos", u'\''}, NamedCharacter{u"ndash", u'\u2013'},
    NamedCharacter{u"mdash", u'\u2014'}, NamedCharacter{u"lsquo", u'\u2018'}, NamedCharacter{u"rsquo", u'\u2019'},
    NamedCharacter{u"ldquo", u'\u201c'}, NamedCharacter{u"rdquo", u'\u201d'}, NamedCharacter{u"hellip", u'\u2026'}};

/// Returns the character of a reference without & and ; or an empty text if there is none.
QString referenced(QStringView reference)
{
    static const QStringList latin1 = latin1Names.toString().split(u' ');
    if (reference.startsWith(u'#')) {
        const bool isHex = reference.size() > 1 && reference[1].toLower() == u'x';
        bool isNumber = false;
        const char32_t code = reference.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        const bool isCharacter = isNumber && code > 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
        return isCharacter ? QString::fromUcs4(&code, 1) : QString();
    }
    if (const qsizetype found = latin1.indexOf(reference); found >= 0)
        return QChar(static_cast<char16_t>(QChar::Nbsp + found));
    const auto other =
        std::find_if(otherNames.begin(), otherNames.end(), [=](const auto &n) { return n.name == reference; });
    return other == otherNames.end() ? QString() : QString(QChar(other->character));
}

bool isNameCharacter(QChar c)
{
    return !c.isSpace() && c != u'>' && c != u'/';
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'';
}

bool beginsTag(QStringView html)
{
    return html.size() > 1 && html[0] == u'<' && (html[1].isLetter() || html[1] == u'/');
}

/// Returns whether the element shows nothing of its content, which need not be HTML.
bool isSkipped(const QString &tag)
{
    return tag == u"script" || tag == u"style" || tag == u"comment"; // the last is LibreOffice's
}

} // namespace

HtmlTokens::Kind HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        const QStringView rest = m_html.sliced(m_at);
        if (rest.startsWith(u"<!--")) {
            skipPast(u"-->");
        } else if (rest.startsWith(u"<!") || rest.startsWith(u"<?")) {
            skipPast(u">");
        } else if (!beginsTag(rest)) {
            return readText();
        } else if (const Kind kind = readTag(); kind == Kind::EndTag || !isSkipped(m_tag)) {
            return kind;
        } else {
            skipPast(QString(u"</" + m_tag));
            skipPast(u">");
        }
    }
    return Kind::End;
}

HtmlTokens::Kind HtmlTokens::readText()
{
    const QStringView rest = m_html.sliced(m_at);
    const qsizetype end = rest.indexOf(u'<', 1);
    m_content = end < 0 ? rest : rest.first(end);
    m_at += m_content.size();
    return Kind::Text;
}

HtmlTokens::Kind HtmlTokens::readTag()
{
    const bool isEnd = m_html[m_at + 1] == u'/';
    m_at += isEnd ? 2 : 1;
    const auto name = std::find_if_not(m_html.begin() + m_at, m_html.end(), isNameCharacter);
    const qsizetype begin = name - m_html.begin();
    m_tag = m_html.sliced(m_at, begin - m_at).toString().toLower();
    m_at = begin;
    for (QChar quote; m_at < m_html.size() && (!quote.isNull() || m_html[m_at] != u'>'); ++m_at) {
        if (m_html[m_at] == quote)
            quote = {};
        else if (quote.isNull() && isQuote(m_html[m_at]))
            quote = m_html[m_at];
    }
    m_content = m_html.sliced(begin, m_at - begin);
    m_at = std::min(m_at + 1, m_html.size());
    return isEnd ? Kind::EndTag : Kind::StartTag;
}

void HtmlTokens::skipPast(QStringView end)
{
    const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
    m_at = found < 0 ? m_html.size() : found + end.size();
}

QString HtmlTokens::attribute(QStringView name) const
{
    // Possessive, so that the time is linear in the length of the tag.
    static const QRegularExpression form(
        u"(?<![^\\s\"'])([^\\s=/\"']++)\\s*+=\\s*+(?:\"([^\"]*+)|'([^']*+)|([^\\s]++))"_s);
    for (auto found = form.globalMatch(m_content.toString()); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (match.capturedView(1).compare(name, Qt::CaseInsensitive) == 0)
            return match.captured(match.lastCapturedIndex());
    }
    return {};
}

QString HtmlTokens::text() const
{
    constexpr qsizetype longestReference = 12;
    QString text;
    for (qsizetype at = 0; at < m_content.size(); ++at) {
        const QStringView rest = m_content.sliced(at);
        const qsizetype end = rest[0] == u'&' ? rest.first(std::min(rest.size(), longestReference)).indexOf(u';') : -1;
        const QString character = end < 0 ? QString() : referenced(rest.sliced(1, end - 1));
        text += character.isEmpty() ? QString(rest[0]) : character;
        at += character.isEmpty() ? 0 : end;
    }
    return text;
}

} // namespace chamada
