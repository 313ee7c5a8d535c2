// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/xmlpart.h"

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Token = QXmlStreamReader::TokenType;

} // namespace

XmlPart::XmlPart(ZipPart &part, const QString &name, ReadControl &control)
    : m_xml(&part)
    , m_name(name)
    , m_control(control)
{
}

XmlPart::XmlPart(const QString &text, ReadControl &control)
    : m_xml(text)
    , m_control(control)
    , m_isText(true)
{
}

void XmlPart::readRoot(const std::function<void(XmlPart &)> &read)
{
    if (nextChild())
        read(*this);
    while (!m_control.isStopped() && !m_xml.atEnd())
        nextToken();
}

bool XmlPart::isWithinLimits()
{
    switch (m_xml.tokenType()) {
    case Token::Invalid:
        return fail(m_xml.errorString());
    case Token::DTD:
    case Token::EntityReference:
        return fail(u"a document type or an entity"_s);
    case Token::StartElement:
        return ++m_depth <= ReadControl::MaxDepth || fail(u"elements nested too deeply"_s);
    case Token::EndElement:
        --m_depth;
        break;
    default:
        break;
    }
    return !m_control.isStopped();
}

QXmlStreamReader::TokenType XmlPart::nextToken()
{
    if (m_control.isStopped())
        return Token::EndElement;
    m_control.startToken();
    m_xml.readNext();
    if (m_isText)
        m_control.addBytes(m_xml.characterOffset() - std::exchange(m_offset, m_xml.characterOffset()));
    return isWithinLimits() ? m_xml.tokenType() : Token::EndElement;
}

bool XmlPart::nextChild()
{
    for (;;) {
        const Token token = nextToken();
        if (token == Token::StartElement)
            return true;
        if (token == Token::EndElement || token == Token::EndDocument)
            return false;
    }
}

void XmlPart::skip()
{
    const int depth = m_depth;
    while (!m_control.isStopped() && m_depth >= depth)
        nextToken();
}

QString XmlPart::text()
{
    const int depth = m_depth;
    QString text;
    while (!m_control.isStopped() && m_depth >= depth)
        if (nextToken() == Token::Characters)
            text += m_xml.text();
    return text;
}

bool XmlPart::fail(const QString &detail) const
{
    const QString place = m_name + u" line "_s + QString::number(m_xml.lineNumber());
    return m_control.fail(WorkbookProblem::Kind::Damaged, QString(place.trimmed() + u": "_s + detail));
}

QStringView attribute(const QXmlStreamAttributes &attributes, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : attributes)
        if (attribute.name() == name)
            return attribute.value();
    return {};
}

void readPart(
    ZipArchive &archive, const QString &name, ReadControl &control, const std::function<void(XmlPart &)> &read)
{
    const auto part = archive.open(name);
    if (!part)
        return;
    XmlPart(*part, name, control).readRoot(read);
    part->finish();
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true";
}

} // namespace chamada
