// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/statusstrip.h"
#include "teacher-gui/diary/core/diarylocation.h"
#include "teacher-gui/export/exportbar.h"
#include "teacher-gui/export/importbutton.h"

#include <QSettings>
#include <QTemporaryDir>

class QFileDialog;

namespace chamada::test {

/// A page with the export bar over three calls, and with the import button of an empty diary.
class ExportFixture {
public:
    ExportFixture();

    /// Shows the page; returns false if it does not become active.
    bool show();
    QString path(const QString &name) const { return folder.filePath(name); }
    QPushButton *button(const QString &text) const;
    QByteArray contents(const QString &name) const;
    QString said() const { return strip->text(); }
    /// Opens the menu by its key and goes down to the entry at this position.
    void chooseKind(int position);
    /// Enters the path into the open dialog and accepts it; returns false if the dialog does not open or close.
    bool answerDialog(const QString &file);
    QFileDialog *dialog() const;

    QTemporaryDir folder;
    QSettings settings;
    std::unique_ptr<teacher::DiaryLocation> location;
    std::variant<QList<teacher::RecordedCall>, teacher::DiaryError> calls;
    QWidget page;
    StatusStrip *strip;
    teacher::ExportBar *bar;
    teacher::ImportButton *importButton;
};

} // namespace chamada::test
