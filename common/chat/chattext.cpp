// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/chat/chattext.h"

#include "common/domain/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

/// Strips sentence-ending punctuation from an address, but keeps a parenthesis that was opened in it.
QStringView withoutSentenceEnd(QStringView address)
{
    static const QString marks = u".,;:!?'\"*_~»”’…"_s;
    while (!address.isEmpty()) {
        const QChar last = address.back();
        const bool closes = last == u')' && address.count(u')') > address.count(u'(');
        if (!closes && last != u']' && last != u'}' && !marks.contains(last))
            break;
        address.chop(1);
    }
    return address;
}

} // namespace

std::optional<ChatProblem> problemOf(const SendMessageRequest &message)
{
    if (message.data.trimmed().isEmpty())
        return ChatProblem::Empty;
    if (message.data.toUtf8().size() > SendMessageRequest::MaxBytes)
        return ChatProblem::TooLong;
    if (!isValid(message.subject, textrule::title))
        return ChatProblem::SubjectTooLong;
    return std::nullopt;
}

QString cleanText(const QString &typed)
{
    // UTF-8 conversion replaces lone surrogates.
    QString text = QString::fromUtf8(typed.toUtf8());
    text.replace("\r\n"_L1, "\n"_L1);
    for (QChar &c : text) {
        if (c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u'\n';
        else if (c == u'\t')
            c = u' ';
    }
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; });
    return text;
}

QList<TextLink> linksIn(const QString &text)
{
    static const QRegularExpression address(u"\\bhttps?://[^\\s\\p{C}<>\"]+"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<TextLink> links;
    for (auto found = address.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QStringView shown = withoutSentenceEnd(match.capturedView());
        const QUrl url(shown.toString(), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty())
            links.append({match.capturedStart(), shown.size(), url});
    }
    return links;
}

} // namespace chamada
