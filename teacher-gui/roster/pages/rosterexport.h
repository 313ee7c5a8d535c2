// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace chamada {

class StatusStrip;

} // namespace chamada

namespace chamada::teacher {

class RosterEditor;

/// Exports the list of the class to a file or to the clipboard: all of its students, whatever the filter shows. The
/// page's strip shows the result.
class RosterExport : public QWidget {
    Q_OBJECT

public:
    /// The formats of the files, in the order of the menu.
    enum class Format { Xlsx, Csv };

    /// The editor and the strip must outlive the widget.
    RosterExport(const RosterEditor &editor, StatusStrip &notice, QWidget *parent = nullptr);

    void exportTo(Format format, const QString &path);

private:
    void choosePlaceFor(Format format);
    QByteArray fileOf(Format format) const;
    void copy();

    const RosterEditor &m_editor;
    StatusStrip &m_notice;
};

} // namespace chamada::teacher
