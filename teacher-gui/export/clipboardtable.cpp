// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/clipboardtable.h"

#include "common/domain/csv.h"
#include "teacher-gui/export/sheetcontent.h"

#include <QCoreApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString clipboardText(const char *text)
{
    return QCoreApplication::translate("ClipboardTable", text);
}

/// Returns the rows of the printed sheet, each preceded by the class, title and date of its call.
QList<QStringList> rowsOf(const QList<RecordedCall> &calls)
{
    QList<QStringList> rows;
    for (const RecordedCall &call : calls) {
        const SheetContent sheet = sheetOf(call);
        if (rows.isEmpty()) {
            QStringList headings{clipboardText(QT_TRANSLATE_NOOP("ClipboardTable", "Class")),
                clipboardText(QT_TRANSLATE_NOOP("ClipboardTable", "Title")),
                clipboardText(QT_TRANSLATE_NOOP("ClipboardTable", "Date"))};
            for (const SheetColumn &column : sheet.columns.sliced(1))
                headings.append(column.heading);
            rows.append(headings);
        }
        const Report &report = call.entry.report;
        const QStringList about{
            report.classId.toText(), report.title, report.started.toLocal().toString(u"yyyy-MM-dd"_s)};
        for (const QStringList &row : sheet.rows)
            rows.append(about + row.sliced(1));
    }
    return rows;
}

QString htmlCell(const QString &cell, qsizetype column)
{
    constexpr qsizetype date = 2;
    // Excel and LibreOffice each have their own attribute for a text cell.
    const QString format = column == date ? QString() : u" style='mso-number-format:\"\\@\"' sdnum='1033;0;@'"_s;
    return u"<td"_s + format + u'>' + cell.toHtmlEscaped() + u"</td>"_s;
}

} // namespace

std::unique_ptr<QMimeData> clipboardTable(const QList<RecordedCall> &calls)
{
    QString text;
    QString html = u"<meta charset='utf-8'><table>"_s;
    for (const QStringList &row : rowsOf(calls)) {
        QStringList cells;
        html += u"<tr>"_s;
        for (const QString &cell : row) {
            html += htmlCell(harmlessCell(cell.simplified()), cells.size());
            cells.append(harmlessCell(cell.simplified()));
        }
        html += u"</tr>"_s;
        text += cells.join(u'\t') + u'\n';
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    data->setHtml(html + u"</table>"_s);
    return data;
}

} // namespace chamada
