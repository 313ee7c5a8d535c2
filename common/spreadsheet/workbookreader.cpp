// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/workbookreader.h"

#include "common/domain/textfile.h"
#include "common/spreadsheet/htmltable.h"
#include "common/spreadsheet/odsreader.h"
#include "common/spreadsheet/spreadsheetml.h"
#include "common/spreadsheet/workbookkind.h"
#include "common/spreadsheet/xlsxreader.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

using Kind = WorkbookProblem::Kind;
using Sheets = QList<WorkbookSheet>;

Sheets readArchive(const QByteArray &bytes, ReadControl &control)
{
    const QString content = u"content.xml"_s;
    ZipArchive archive(bytes, control);
    Sheets sheets;
    if (archive.contains(u"_rels/.rels"_s))
        return readXlsx(archive, control);
    if (isEncryptedOds(archive, control)) {
        control.fail(Kind::Encrypted);
    } else if (!archive.contains(content)) {
        control.fail(Kind::NotASpreadsheet);
    } else {
        control.expectBytes(archive.claimedSize(content));
        readPart(archive, content, control, [&](XmlPart &xml) { sheets = readOds(xml); });
    }
    return sheets;
}

/// Tells what is in an OLE container by the names of its streams, which are in UTF-16.
Kind kindOfOle(const QByteArray &bytes)
{
    const auto has = [&](QStringView name) {
        return bytes.contains(QByteArrayView(reinterpret_cast<const char *>(name.utf16()), name.size() * 2));
    };
    if (has(u"EncryptedPackage"))
        return Kind::Encrypted;
    return has(u"Workbook") || has(u"Book") ? Kind::OldExcel : Kind::NotASpreadsheet;
}

Sheets readMarkup(const QByteArray &bytes, WorkbookKind kind, ReadControl &control)
{
    const QString text = decoded(bytes, guessEncoding(bytes)).value_or(QString());
    control.expectBytes(text.size());
    if (kind == WorkbookKind::Html)
        return readHtmlTables(text, control);
    Sheets sheets;
    XmlPart(text, control).readRoot([&](XmlPart &xml) {
        sheets = kind == WorkbookKind::FlatOds ? readOds(xml) : readSpreadsheetMl(xml);
    });
    return sheets;
}

Sheets readKind(const QByteArray &bytes, ReadControl &control)
{
    const WorkbookKind kind = workbookKindOf(bytes);
    switch (kind) {
    case WorkbookKind::None:
        control.fail(Kind::NotASpreadsheet);
        break;
    case WorkbookKind::Archive:
        return readArchive(bytes, control);
    case WorkbookKind::Ole:
        control.fail(kindOfOle(bytes));
        break;
    case WorkbookKind::SpreadsheetMl:
    case WorkbookKind::FlatOds:
    case WorkbookKind::Html:
        return readMarkup(bytes, kind, control);
    }
    return {};
}

} // namespace

WorkbookRead readWorkbook(const QByteArray &bytes, const ReadProgress &progress, LineBreaks lineBreaks)
{
    ReadControl control(progress, lineBreaks);
    if (bytes.size() > ReadControl::MaxFileBytes)
        control.fail(Kind::TooLarge, u"bytes of the file"_s);
    Sheets sheets;
    if (!control.isStopped())
        sheets = readKind(bytes, control);
    if (control.problem())
        return *control.problem();
    return sheets;
}

WorkbookRead readWorkbookFile(const QString &path, const ReadProgress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return WorkbookProblem{Kind::Unreadable, file.errorString()};
    return readWorkbook(file.read(ReadControl::MaxFileBytes + 1), progress);
}

} // namespace chamada
