// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/export/records/rostertable.h"

namespace chamada::teacher {

ExportTable rosterTable(ClassId classId, const QList<RosterLine> &roster, FileLanguage language)
{
    ExportTable table{
        sheetNameFor(classId, language), {{wordFor(Column::Student, language)}, {wordFor(Column::Name, language)}}, {}};
    for (const RosterLine &line : roster)
        table.rows.append({line.student.text(), line.name});
    return table;
}

} // namespace chamada::teacher
