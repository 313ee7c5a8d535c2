// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teacher-gui/export/exportfile.h"

#include <QWidget>

#include <functional>

class QPagedPaintDevice;
class QPushButton;

namespace chamada {

class Printing;
class StatusStrip;

/// Takes what a page shows elsewhere: into a file, onto paper, to the clipboard. What came of it stands in the page's
/// strip.
class ExportBar : public QWidget {
    Q_OBJECT

public:
    /// Asked whenever something is taken, so that it is what the page shows then.
    using Source = std::function<std::variant<QList<RecordedCall>, DiaryError>()>;

    /// Of how many classes the calls may be: some kinds of files hold one alone.
    enum class Classes { One, Many };

    /// The strip is used by nothing else that has an action, and outlives the bar.
    ExportBar(Source source, StatusStrip &news, Classes classes = Classes::One, QWidget *parent = nullptr);

    void exportTo(ExportKind kind, const QString &path);
    void printTo(QPagedPaintDevice &printer);

private:
    QPushButton *makeExportButton(Classes classes);
    /// What there is to take; says why where there is nothing.
    std::optional<QList<RecordedCall>> take();
    std::optional<QList<RecordedCall>> takeFor(ExportKind kind);
    void choosePlace(ExportKind kind);
    void choosePrinter();
    void copy();
    void complain(const QString &text, const QString &action = {});

    Source m_source;
    StatusStrip &m_news;
    Printing *m_printing;
};

} // namespace chamada
