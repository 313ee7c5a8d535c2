// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/exportbar.h"

#include "common/ui/busycursor.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/export/attendancesheetprinter.h"
#include "teacher-gui/export/clipboardtable.h"
#include "teacher-gui/export/exporting.h"
#include "teacher-gui/export/printing.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/shortcuts.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace chamada::teacher {

ExportBar::ExportBar(Source source, StatusStrip &notice, Classes classes, QWidget *parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_notice(notice)
    , m_printing(new Printing(this))
{
    auto *printing = new QPushButton(icon(Icon::Print), tr("Print…"));
    auto *copying = makeCopyButton();
    setShortcut(printing, QKeySequence::Print, tr("Prints an attendance sheet with a line for the signature"));
    connect(printing, &QPushButton::clicked, this, &ExportBar::choosePrinter);
    connect(copying, &QPushButton::clicked, this, &ExportBar::copy);
    connect(m_printing, &Printing::chosen, this, &ExportBar::printTo);
    connect(&m_notice, &StatusStrip::actionChosen, this, [this] { choosePlaceFor(ExportKind::Pdf); });
    if (classes == Classes::Many)
        printing->hide(); // a sheet holds one class
    putInMenu(MenuId::Call, *printing);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(makeFormatsButton(classes));
    layout->addWidget(printing);
    layout->addWidget(copying);
}

QPushButton *ExportBar::makeFormatsButton(Classes classes)
{
    auto *menu = new QMenu;
    for (int i = 0; i <= static_cast<int>(ExportKind::Pdf); ++i)
        if (const auto kind = static_cast<ExportKind>(i); classes == Classes::One || !isOfOneClass(kind))
            menu->addAction(nameOf(kind), this, [this, kind] { choosePlaceFor(kind); });
    return makeExportButton(menu, tr("Writes a file that other programs open, and this one imports again"));
}

std::optional<QList<RecordedCall>> ExportBar::take()
{
    const BusyCursor busy;
    const auto found = m_source();
    if (const auto *error = std::get_if<DiaryError>(&found)) {
        complain(explain(*error));
        return std::nullopt;
    }
    const auto &calls = std::get<QList<RecordedCall>>(found);
    if (calls.isEmpty()) {
        complain(tr("There is nothing here to take elsewhere yet."));
        return std::nullopt;
    }
    return calls;
}

std::optional<QList<RecordedCall>> ExportBar::takeFor(ExportKind kind)
{
    auto calls = take();
    if (!calls || !isOfOneClass(kind) || areOfOneClass(*calls))
        return calls;
    complain(tr("Such a sheet holds one class, and here there are several. Show one of them first."));
    return std::nullopt;
}

void ExportBar::choosePlaceFor(ExportKind kind)
{
    if (const auto calls = takeFor(kind))
        choosePlace(this, fileNameFor(kind, *calls), filterOf(kind),
            [this, kind](const QString &path) { exportTo(kind, path); });
}

void ExportBar::exportTo(ExportKind kind, const QString &path)
{
    if (const auto calls = takeFor(kind))
        writeExport(path, [kind, &calls] { return fileOf(kind, *calls); }, m_notice);
}

void ExportBar::choosePrinter()
{
    const auto calls = takeFor(ExportKind::Pdf);
    if (!calls)
        return;
    if (Printing::hasPrinter())
        m_printing->choose(this, QFileInfo(fileNameFor(ExportKind::Pdf, *calls)).completeBaseName());
    else
        complain(tr("This computer has no printer. Connect one, or export the sheet as a PDF to print it elsewhere."),
            tr("Export PDF…"));
}

void ExportBar::printTo(QPagedPaintDevice &printer)
{
    const auto calls = takeFor(ExportKind::Pdf);
    if (!calls)
        return;
    if (AttendanceSheetPrinter(sheetOf(*calls)).print(printer))
        m_notice.say(Icon::Print, Meaning::Present, tr("Sent to the printer."));
    else
        complain(tr("The printer did not take the sheet. See that it is on and connected and print again, or export "
                    "the sheet as a PDF."),
            tr("Export PDF…"));
}

void ExportBar::copy()
{
    const auto calls = take();
    if (!calls)
        return;
    QApplication::clipboard()->setMimeData(clipboardTable(tableForPeople(*calls)).release());
    m_notice.say(Icon::Copy, Meaning::Present, tr("Copied. Paste it into a spreadsheet or a message."));
}

void ExportBar::complain(const QString &text, const QString &action)
{
    m_notice.say(Icon::Warning, Meaning::Refused, text, action);
}

} // namespace chamada::teacher
