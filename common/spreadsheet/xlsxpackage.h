// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/spreadsheet/xmlpart.h"

#include <QHash>

namespace chamada {

/// A reference from one part of an Office Open XML package to another.
struct Relationship {
    QString type; ///< the last segment of its URI, which is the same in the transitional and the strict variant
    QString target; ///< the name of the part in the archive; empty for an external resource
};

/// A sheet as the workbook lists it.
struct SheetEntry {
    QString name;
    QString relationship;
    bool isHidden = false;
};

/// The main part of a workbook.
struct WorkbookPart {
    QList<SheetEntry> sheets;
    bool isFrom1904 = false;
};

/// Returns the relationships of a part by their id; of the package itself for an empty name.
QHash<QString, Relationship> relationshipsOf(ZipArchive &archive, const QString &part, ReadControl &control);
/// Returns the target of the first relationship of this type; empty if there is none.
QString targetOf(const QHash<QString, Relationship> &relationships, QStringView type);
WorkbookPart readWorkbookPart(ZipArchive &archive, const QString &part, ReadControl &control);

} // namespace chamada
