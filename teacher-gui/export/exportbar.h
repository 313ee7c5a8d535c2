// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/exportfile.h"

#include <QWidget>

#include <functional>

class QPagedPaintDevice;
class QPushButton;

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class Printing;

/// Exports what a page shows to a file, a printer or the clipboard. The page's strip shows the result.
class ExportBar : public QWidget {
    Q_OBJECT

public:
    /// Called at each export, so that the export matches what the page shows then.
    using Source = std::function<std::variant<QList<RecordedCall>, DiaryError>()>;

    /// How many classes the calls may belong to; some file kinds hold only one.
    enum class Classes { One, Many };

    /// The strip must outlive the bar, and nothing else may show an action in it.
    ExportBar(Source source, StatusStrip &notice, Classes classes = Classes::One, QWidget *parent = nullptr);

    void exportTo(ExportKind kind, const QString &path);
    void printTo(QPagedPaintDevice &printer);

private:
    QPushButton *makeFormatsButton(Classes classes);
    /// Returns the calls to export; shows why and returns nullopt if there are none.
    std::optional<QList<RecordedCall>> take();
    std::optional<QList<RecordedCall>> takeFor(ExportKind kind);
    void choosePlaceFor(ExportKind kind);
    void choosePrinter();
    void copy();
    void complain(const QString &text, const QString &action = {});

    Source m_source;
    StatusStrip &m_notice;
    Printing *m_printing;
};

} // namespace chamada::teacher
