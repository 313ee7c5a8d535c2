// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QMenu;
class QPushButton;
class QWidget;

/// The steps that the exports of all pages share.
namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

/// Makes the button that opens the menu of the formats, which belongs to it.
QPushButton *makeExportButton(QMenu *formats, const QString &toolTip);
/// Makes the button that copies.
QPushButton *makeCopyButton();

/// Opens a dialog for the place of a file and returns; `chosen` gets the path.
void choosePlace(QWidget *parent, const QString &fileName, const QString &filter,
    const std::function<void(const QString &)> &chosen);

/// Writes the file whole, or leaves the one of that name as it was. The strip shows the result.
void writeExport(const QString &path, const std::function<QByteArray()> &contents, StatusStrip &notice);

} // namespace chamada::teacher
