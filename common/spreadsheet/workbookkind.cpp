// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/spreadsheet/workbookkind.h"

#include "common/domain/textfile.h"

namespace chamada {

namespace {

/// Returns the kind of a text that begins with <.
WorkbookKind kindOfMarkup(const QString &text)
{
    constexpr qsizetype headLength = 8 * 1024;
    const QStringView head = QStringView(text).first(std::min(text.size(), headLength));
    if (head.contains(u"urn:schemas-microsoft-com:office:spreadsheet") && head.contains(u"Workbook"))
        return WorkbookKind::SpreadsheetMl;
    if (head.contains(u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"))
        return WorkbookKind::FlatOds;
    return text.contains(u"<table", Qt::CaseInsensitive) ? WorkbookKind::Html : WorkbookKind::None;
}

} // namespace

WorkbookKind workbookKindOf(const QByteArray &bytes)
{
    if (bytes.startsWith(QByteArrayView("PK\x03\x04")))
        return WorkbookKind::Archive;
    if (bytes.startsWith(QByteArrayView("\xd0\xcf\x11\xe0")))
        return WorkbookKind::Ole;
    const auto text = decoded(bytes, guessEncoding(bytes));
    return text && QStringView(*text).trimmed().startsWith(u'<') ? kindOfMarkup(*text) : WorkbookKind::None;
}

} // namespace chamada
