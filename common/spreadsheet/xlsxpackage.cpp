// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/xlsxpackage.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString folderOf(const QString &part)
{
    return part.first(part.lastIndexOf(u'/') + 1);
}

/// Resolves a target, which is relative to the part's folder or begins with the root.
QString resolved(const QString &part, const QString &target)
{
    const QString path = target.startsWith(u'/') ? target : QString(u'/' + folderOf(part) + target);
    return QDir::cleanPath(path).sliced(1);
}

void readRelationship(const QXmlStreamAttributes &attributes, const QString &part, QHash<QString, Relationship> &into)
{
    const QString type = attribute(attributes, u"Type").toString();
    const QString target = attribute(attributes, u"Target").toString();
    const bool isExternal = attribute(attributes, u"TargetMode") == u"External" || target.isEmpty();
    into.insert(attribute(attributes, u"Id").toString(),
        {type.sliced(type.lastIndexOf(u'/') + 1), isExternal ? QString() : resolved(part, target)});
}

/// Returns the attribute that refers to a relationship: "id" in some namespace, whereas others of that name have none.
QString relationshipIn(const QXmlStreamAttributes &attributes)
{
    for (const QXmlStreamAttribute &attribute : attributes)
        if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    return {};
}

void readSheets(XmlPart &xml, QList<SheetEntry> &sheets)
{
    while (xml.nextChild()) {
        const QXmlStreamAttributes attributes = xml.attributes();
        const QStringView state = attribute(attributes, u"state");
        const bool isHidden = state == u"hidden" || state == u"veryHidden";
        sheets.append({attribute(attributes, u"name").toString(), relationshipIn(attributes), isHidden});
        xml.control().addItems(1, sheets.last().name.size());
        xml.skip();
    }
}

} // namespace

QHash<QString, Relationship> relationshipsOf(ZipArchive &archive, const QString &part, ReadControl &control)
{
    QHash<QString, Relationship> relationships;
    const QString folder = folderOf(part);
    const QString name = folder + u"_rels/"_s + part.sliced(folder.size()) + u".rels"_s;
    readPart(archive, name, control, [&](XmlPart &xml) {
        while (xml.nextChild() && xml.control().addItems(1)) {
            readRelationship(xml.attributes(), part, relationships);
            xml.skip();
        }
    });
    return relationships;
}

QString targetOf(const QHash<QString, Relationship> &relationships, QStringView type)
{
    const auto found = std::find_if(relationships.cbegin(), relationships.cend(),
        [=](const Relationship &relationship) { return relationship.type == type; });
    return found == relationships.cend() ? QString() : found->target;
}

WorkbookPart readWorkbookPart(ZipArchive &archive, const QString &part, ReadControl &control)
{
    WorkbookPart workbook;
    readPart(archive, part, control, [&](XmlPart &xml) {
        if (xml.name() != u"workbook")
            control.fail(WorkbookProblem::Kind::NotASpreadsheet, xml.name().toString());
        while (xml.nextChild()) {
            if (xml.name() == u"sheets") {
                readSheets(xml, workbook.sheets);
                continue;
            }
            if (xml.name() == u"workbookPr")
                workbook.isFrom1904 = isTrue(attribute(xml.attributes(), u"date1904"));
            xml.skip();
        }
    });
    return workbook;
}

} // namespace chamada
