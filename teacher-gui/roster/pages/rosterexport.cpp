// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/roster/pages/rosterexport.h"

#include "common/ui/statusstrip.h"
#include "teacher-gui/export/clipboardtable.h"
#include "teacher-gui/export/exporting.h"
#include "teacher-gui/export/records/csvfile.h"
#include "teacher-gui/export/records/rostertable.h"
#include "teacher-gui/export/records/xlsxfile.h"
#include "teacher-gui/roster/core/rostereditor.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

namespace {

ExportTable tableOf(const RosterEditor &editor)
{
    return rosterTable(*editor.classId(), *editor.roster(), fileLanguageFor(QLocale()));
}

} // namespace

RosterExport::RosterExport(const RosterEditor &editor, StatusStrip &notice, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_notice(notice)
{
    auto *menu = new QMenu;
    menu->addAction(tr("Spreadsheet (.xlsx)…"), this, [this] { choosePlaceFor(Format::Xlsx); });
    menu->addAction(tr("Table (CSV)…"), this, [this] { choosePlaceFor(Format::Csv); });
    QPushButton *copying = makeCopyButton();
    connect(copying, &QPushButton::clicked, this, &RosterExport::copy);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(makeExportButton(menu, tr("Writes the whole list into a file that spreadsheets open")));
    layout->addWidget(copying);
}

void RosterExport::choosePlaceFor(Format format)
{
    const bool isXlsx = format == Format::Xlsx;
    const QString name = tr("class-%1_students", "begins a file name").arg(m_editor.classId()->number());
    choosePlace(this, name + (isXlsx ? u".xlsx"_s : u".csv"_s), isXlsx ? tr("Excel (*.xlsx)") : tr("CSV (*.csv)"),
        [this, format](const QString &path) { exportTo(format, path); });
}

void RosterExport::exportTo(Format format, const QString &path)
{
    if (m_editor.classId() && m_editor.roster()) // they may have gone while the dialog was open
        writeExport(path, [this, format] { return fileOf(format); }, m_notice);
}

QByteArray RosterExport::fileOf(Format format) const
{
    const ExportTable table = tableOf(m_editor);
    return format == Format::Xlsx ? xlsxFile(table) : csvFile(table, excelStyleFor(QLocale()));
}

void RosterExport::copy()
{
    const ExportTable table = tableOf(m_editor);
    QApplication::clipboard()->setMimeData(clipboardTable(table).release());
    m_notice.say(Icon::Copy, Meaning::Present,
        tr("%n student(s) copied. Paste them into a spreadsheet or a message.", nullptr,
            static_cast<int>(table.rows.size())));
}

} // namespace chamada::teacher
