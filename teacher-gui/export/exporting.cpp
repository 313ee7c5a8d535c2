// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/exporting.h"

#include "common/files/savewhole.h"
#include "common/ui/busycursor.h"
#include "common/ui/statusstrip.h"
#include "teacher-gui/widgets/menuentry.h"
#include "teacher-gui/widgets/shortcuts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>

namespace chamada::teacher {

namespace {

QString exportText(const char *text)
{
    return QCoreApplication::translate("Exporting", text);
}

} // namespace

QPushButton *makeExportButton(QMenu *formats, const QString &toolTip)
{
    auto *button = new QPushButton(icon(Icon::Export), exportText(QT_TRANSLATE_NOOP("Exporting", "Export…")));
    formats->setParent(button, formats->windowFlags());
    // Not QPushButton::setMenu(): that menu would block everything else while it is open.
    QObject::connect(button, &QPushButton::clicked, formats,
        [button, formats] { formats->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    setShortcut(button, QKeySequence::Save, toolTip);
    putInMenu(MenuId::Call, *button);
    return button;
}

QPushButton *makeCopyButton()
{
    auto *button = new QPushButton(icon(Icon::Copy), exportText(QT_TRANSLATE_NOOP("Exporting", "Copy")));
    setShortcut(button, {Qt::CTRL | Qt::SHIFT | Qt::Key_C},
        exportText(QT_TRANSLATE_NOOP("Exporting", "To be pasted into a spreadsheet or a message")));
    putInMenu(MenuId::Edit, *button);
    return button;
}

void choosePlace(
    QWidget *parent, const QString &fileName, const QString &filter, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, exportText(QT_TRANSLATE_NOOP("Exporting", "Export")), {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(fileName).suffix());
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void writeExport(const QString &path, const std::function<QByteArray()> &contents, StatusStrip &notice)
{
    const QString shown = QDir::toNativeSeparators(path);
    notice.sayBusy(exportText(QT_TRANSLATE_NOOP("Exporting", "Writing %1…")).arg(shown));
    const BusyCursor busy;
    const QByteArray bytes = contents();
    QSaveFile file(path);
    if (bytes.isEmpty())
        notice.say(Icon::Warning, Meaning::Refused,
            exportText(
                QT_TRANSLATE_NOOP("Exporting",
                    "%1 could not be made: a text is too long for a cell, there are more rows than a sheet holds, "
                    "or the folder for temporary files is full. Choose another format."))
                .arg(shown));
    else if (saveWhole(file, bytes))
        notice.say(
            Icon::Present, Meaning::Present, exportText(QT_TRANSLATE_NOOP("Exporting", "Exported to %1")).arg(shown));
    else
        notice.say(Icon::Warning, Meaning::Refused,
            exportText(QT_TRANSLATE_NOOP("Exporting", "%1 could not be written. Choose another place and try again."))
                .arg(shown));
}

} // namespace chamada::teacher
