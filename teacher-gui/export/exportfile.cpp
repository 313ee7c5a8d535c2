// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/exportfile.h"

#include "teacher-gui/export/attendancesheetprinter.h"
#include "teacher-gui/export/records/csvfile.h"
#include "teacher-gui/export/records/longtable.h"
#include "teacher-gui/export/records/recordjson.h"
#include "teacher-gui/export/records/widetable.h"
#include "teacher-gui/export/records/xlsxfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

struct KindRow {
    const char *name;
    const char *filter;
    QLatin1StringView suffix;
};

constexpr const char *xlsxFilter = QT_TRANSLATE_NOOP("ExportFile", "Excel (*.xlsx)");
constexpr const char *csvFilter = QT_TRANSLATE_NOOP("ExportFile", "CSV (*.csv)");

constexpr std::array kinds{
    KindRow{QT_TRANSLATE_NOOP("ExportFile", "Table (.xlsx)…"), xlsxFilter, "xlsx"_L1},
    KindRow{QT_TRANSLATE_NOOP("ExportFile", "Table (CSV)…"), csvFilter, "csv"_L1},
    KindRow{QT_TRANSLATE_NOOP("ExportFile", "Table for Excel (CSV)…"), csvFilter, "csv"_L1},
    KindRow{QT_TRANSLATE_NOOP("ExportFile", "Students and dates (.xlsx)…"), xlsxFilter, "xlsx"_L1},
    KindRow{QT_TRANSLATE_NOOP("ExportFile", "Students and dates (CSV)…"), csvFilter, "csv"_L1},
    KindRow{QT_TRANSLATE_NOOP("ExportFile", "Students and dates for Excel (CSV)…"), csvFilter, "csv"_L1},
    KindRow{QT_TRANSLATE_NOOP("ExportFile", "JSON…"), QT_TRANSLATE_NOOP("ExportFile", "JSON (*.json)"), "json"_L1},
    KindRow{QT_TRANSLATE_NOOP("ExportFile", "Attendance sheet (PDF)…"), QT_TRANSLATE_NOOP("ExportFile", "PDF (*.pdf)"),
        "pdf"_L1},
};
static_assert(kinds.size() == static_cast<size_t>(ExportKind::Pdf) + 1);

const KindRow &rowOf(ExportKind kind)
{
    return kinds[static_cast<size_t>(kind)];
}

/// Returns Portuguese for Excel in Portuguese, else the language of the user interface.
FileLanguage languageOf(CsvStyle style)
{
    return style == CsvStyle::ExcelPortuguese ? FileLanguage::Portuguese : fileLanguageFor(QLocale());
}

QByteArray csvTable(const QList<RecordedCall> &calls, CsvStyle style)
{
    return csvFile(longTable(calls, languageOf(style)), style);
}

QByteArray csvMatrix(const QList<RecordedCall> &calls, CsvStyle style)
{
    return csvFile(wideTable(sideBySide(calls), languageOf(style)), style);
}

} // namespace

bool isOfOneClass(ExportKind kind)
{
    return kind == ExportKind::XlsxMatrix || kind == ExportKind::Matrix || kind == ExportKind::ExcelMatrix
        || kind == ExportKind::Pdf;
}

bool areOfOneClass(const QList<RecordedCall> &calls)
{
    const ClassId first = calls.first().entry.report.classId;
    return std::all_of(
        calls.begin(), calls.end(), [first](const RecordedCall &call) { return call.entry.report.classId == first; });
}

QString nameOf(ExportKind kind)
{
    return QCoreApplication::translate("ExportFile", rowOf(kind).name);
}

QString filterOf(ExportKind kind)
{
    return QCoreApplication::translate("ExportFile", rowOf(kind).filter);
}

QString fileNameFor(ExportKind kind, const QList<RecordedCall> &calls)
{
    const Report &report = calls.first().entry.report;
    const QString about = areOfOneClass(calls)
        ? QCoreApplication::translate("ExportFile", "class-%1", "begins a file name").arg(report.classId.number())
        : QCoreApplication::translate("ExportFile", "roll-calls", "begins a file name");
    const QString when = calls.size() == 1 ? u"_yyyy-MM-dd_HH-mm"_s : u"_yyyy-MM-dd"_s;
    return about + report.started.toLocal().toString(when) + u'.' + rowOf(kind).suffix;
}

QByteArray fileOf(ExportKind kind, const QList<RecordedCall> &calls)
{
    switch (kind) {
    case ExportKind::XlsxTable:
        return xlsxFile(longTable(calls, fileLanguageFor(QLocale())));
    case ExportKind::Table:
        return csvTable(calls, CsvStyle::Plain);
    case ExportKind::ExcelTable:
        return csvTable(calls, CsvStyle::ExcelPortuguese);
    case ExportKind::XlsxMatrix:
        return xlsxFile(wideTable(sideBySide(calls), fileLanguageFor(QLocale())));
    case ExportKind::Matrix:
        return csvMatrix(calls, CsvStyle::Plain);
    case ExportKind::ExcelMatrix:
        return csvMatrix(calls, CsvStyle::ExcelPortuguese);
    case ExportKind::Json:
        return recordsToJson(calls);
    case ExportKind::Pdf:
        break;
    }
    return AttendanceSheetPrinter(sheetOf(calls)).toPdf();
}

} // namespace chamada::teacher
