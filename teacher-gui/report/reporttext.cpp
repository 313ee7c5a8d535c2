// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/report/reporttext.h"

#include "common/domain/csv.h"
#include "teacher-gui/live/entrywords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ReportText", text);
}

QString stamp(Timestamp time)
{
    return time.toLocal().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QStringList header()
{
    return {translated(QT_TRANSLATE_NOOP("ReportText", "Class")), translated(QT_TRANSLATE_NOOP("ReportText", "Title")),
        translated(QT_TRANSLATE_NOOP("ReportText", "Started")), translated(QT_TRANSLATE_NOOP("ReportText", "Ended")),
        translated(QT_TRANSLATE_NOOP("ReportText", "Student ID")), translated(QT_TRANSLATE_NOOP("ReportText", "Name")),
        translated(QT_TRANSLATE_NOOP("ReportText", "Presence")), translated(QT_TRANSLATE_NOOP("ReportText", "Time")),
        translated(QT_TRANSLATE_NOOP("ReportText", "How")), translated(QT_TRANSLATE_NOOP("ReportText", "Remarks"))};
}

QList<QStringList> rowsOf(const Report &report)
{
    const QStringList call{report.classId.toText(), report.title, stamp(report.started), stamp(report.ended)};
    const QString present = translated(QT_TRANSLATE_NOOP("ReportText", "present"));
    const QString absent = translated(QT_TRANSLATE_NOOP("ReportText", "absent"));
    QList<QStringList> rows{header()};
    for (const Entry &entry : report.entries)
        rows.append(call
            + QStringList{entry.student.text(), entry.name, present, stamp(entry.time), inWords(entry.by),
                remarksInWords(entry)});
    for (const RosterLine &line : report.absent)
        rows.append(call + QStringList{line.student.text(), line.name, absent, {}, {}, {}});
    return rows;
}

QString oneLine(const QString &cell)
{
    return harmlessCell(cell.simplified());
}

} // namespace

QByteArray toCsv(const Report &report)
{
    QByteArray csv;
    for (const QStringList &row : rowsOf(report))
        csv += csvRow(row);
    return csv;
}

QString toClipboardText(const Report &report)
{
    QString text;
    for (QStringList row : rowsOf(report)) {
        std::transform(row.begin(), row.end(), row.begin(), oneLine);
        text += row.join(u'\t') + u'\n';
    }
    return text;
}

QString csvFileName(const Report &report)
{
    return QCoreApplication::translate("ReportText", "class-%1", "begins a file name").arg(report.classId.number())
        + report.started.toLocal().toString(u"'_'yyyy-MM-dd_HH-mm'.csv'"_s);
}

} // namespace chamada
