// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/printing.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

namespace chamada::teacher {

Printing::Printing(QObject *parent)
    : QObject(parent)
{
}

Printing::~Printing() = default;

bool Printing::hasPrinter()
{
    return !QPrinterInfo::availablePrinterNames().isEmpty();
}

void Printing::choose(QWidget *window, const QString &document)
{
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setDocName(document);
    auto *dialog = new QPrintDialog(m_printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this] { emit chosen(*m_printer); });
    dialog->open();
}

} // namespace chamada::teacher
