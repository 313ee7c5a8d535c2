// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace chamada {

/// Splits HTML into tags and text, as browsers do: nothing is an error. Comments, scripts and styles are left out.
class HtmlTokens {
public:
    enum class Kind { End, Text, StartTag, EndTag };

    explicit HtmlTokens(QStringView html)
        : m_html(html)
    {
    }

    Kind next();
    /// Returns the tag's name in lower case.
    const QString &tag() const { return m_tag; }
    /// Returns the value of an attribute of the tag; empty if it has none of that name.
    QString attribute(QStringView name) const;
    /// Returns the text with its character references decoded.
    QString text() const;
    qsizetype position() const { return m_at; }

private:
    Kind readTag();
    Kind readText();
    void skipPast(QStringView end);

    QStringView m_html;
    qsizetype m_at = 0;
    QStringView m_content; ///< the text, or what follows the name in the tag
    QString m_tag;
};

} // namespace chamada
