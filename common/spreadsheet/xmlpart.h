// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/ziparchive.h"

#include <QXmlStreamReader>

namespace chamada {

/// Reads the XML of one part, element by element, within the limits of the control: no document type (and so no
/// entities), a limited depth, limited memory. A violation stops the reading and is told to the control.
class XmlPart {
public:
    /// The part must outlive this.
    XmlPart(ZipPart &part, const QString &name, ReadControl &control);
    XmlPart(const QString &text, ReadControl &control);

    /// Passes the root element to the function and checks what follows it.
    void readRoot(const std::function<void(XmlPart &)> &read);
    /// Advances to the next child of the current element and returns true, or to the element's end.
    bool nextChild();
    /// Advances to the end of the current element.
    void skip();
    /// Advances to the end of the current element and returns the text of it and of its descendants.
    QString text();
    /// Returns the next token within the current element; EndElement at its end and after a problem.
    QXmlStreamReader::TokenType nextToken();

    QStringView name() const { return m_xml.name(); }
    QStringView characters() const { return m_xml.text(); }
    QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    ReadControl &control() const { return m_control; }
    /// Tells the control that the part is damaged at this place. Returns false.
    bool fail(const QString &detail) const;

private:
    bool isWithinLimits();

    QXmlStreamReader m_xml;
    QString m_name;
    ReadControl &m_control;
    bool m_isText = false; ///< nothing else counts the bytes
    qint64 m_offset = 0; ///< characters of the text that are counted
    int m_depth = 0;
};

/// Returns the value of the first attribute with this local name, whatever its namespace. It points into the
/// attributes.
QStringView attribute(const QXmlStreamAttributes &attributes, QStringView name);
/// Reads a part of an archive. `read` is called with the root element.
void readPart(
    ZipArchive &archive, const QString &name, ReadControl &control, const std::function<void(XmlPart &)> &read);

/// Returns whether a Boolean attribute is true.
bool isTrue(QStringView value);

} // namespace chamada
