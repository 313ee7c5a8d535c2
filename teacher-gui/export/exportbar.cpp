// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/exportbar.h"

#include "common/files/savewhole.h"
#include "common/ui/busycursor.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/export/attendancesheet.h"
#include "teacher-gui/export/clipboardtable.h"
#include "teacher-gui/export/printing.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/shortcuts.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace chamada {

ExportBar::ExportBar(Source source, StatusStrip &notice, Classes classes, QWidget *parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_notice(notice)
    , m_printing(new Printing(this))
{
    auto *printing = new QPushButton(icon(Icon::Print), tr("Print…"));
    auto *copying = new QPushButton(icon(Icon::Copy), tr("Copy"));
    setShortcut(printing, QKeySequence::Print, tr("Prints an attendance sheet with a line for the signature"));
    setShortcut(copying, {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, tr("To be pasted into a spreadsheet or a message"));
    connect(printing, &QPushButton::clicked, this, &ExportBar::choosePrinter);
    connect(copying, &QPushButton::clicked, this, &ExportBar::copy);
    connect(m_printing, &Printing::chosen, this, &ExportBar::printTo);
    connect(&m_notice, &StatusStrip::actionChosen, this, [this] { choosePlace(ExportKind::Pdf); });
    if (classes == Classes::Many)
        printing->hide(); // a sheet holds one class
    putInMenu(MenuId::Call, *printing);
    putInMenu(MenuId::Edit, *copying);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(token::Gap);
    layout->addWidget(makeExportButton(classes));
    layout->addWidget(printing);
    layout->addWidget(copying);
}

QPushButton *ExportBar::makeExportButton(Classes classes)
{
    auto *button = new QPushButton(icon(Icon::Export), tr("Export…"));
    auto *menu = new QMenu(button);
    for (const ExportKind kind : {ExportKind::Table, ExportKind::ExcelTable, ExportKind::Matrix,
             ExportKind::ExcelMatrix, ExportKind::Json, ExportKind::Pdf})
        if (classes == Classes::One || !isOfOneClass(kind))
            menu->addAction(nameOf(kind), this, [this, kind] { choosePlace(kind); });
    // Not QPushButton::setMenu(): that menu would block everything else while it is open.
    connect(button, &QPushButton::clicked, menu,
        [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    setShortcut(button, QKeySequence::Save, tr("Writes a file that other programs open, and this one imports again"));
    putInMenu(MenuId::Call, *button);
    return button;
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

void ExportBar::choosePlace(ExportKind kind)
{
    const auto calls = takeFor(kind);
    if (!calls)
        return;
    auto *dialog = new QFileDialog(this, tr("Export"), {}, filterOf(kind));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString name = fileNameFor(kind, *calls);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &path) { exportTo(kind, path); });
    dialog->open();
}

void ExportBar::exportTo(ExportKind kind, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    m_notice.sayBusy(tr("Writing %1…").arg(shown));
    const auto calls = takeFor(kind);
    if (!calls)
        return;
    QSaveFile file(path);
    if (saveWhole(file, fileOf(kind, *calls)))
        m_notice.say(Icon::Present, Meaning::Present, tr("Exported to %1").arg(shown));
    else
        complain(tr("%1 could not be written. Choose another place and try again.").arg(shown));
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
    if (AttendanceSheet(sheetOf(*calls)).print(printer))
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
    QApplication::clipboard()->setMimeData(clipboardTable(*calls).release());
    m_notice.say(Icon::Copy, Meaning::Present, tr("Copied. Paste it into a spreadsheet or a message."));
}

void ExportBar::complain(const QString &text, const QString &action)
{
    m_notice.say(Icon::Warning, Meaning::Refused, text, action);
}

} // namespace chamada
