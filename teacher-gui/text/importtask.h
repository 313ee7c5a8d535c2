// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/ui/windowoptions.h"
#include "teacher-gui/roster/core/rosters.h"
#include "teacher-gui/text/importtext.h"

namespace chamada {

class Console;

} // namespace chamada

namespace chamada::teacher {

/// Imports a class list into a roster as the command line says: reads the file, compares it with the roster, changes
/// the roster unless it is a dry run, and prints what came of each row. It never asks, and takes no doubtful row by
/// itself.
class ImportTask : public QObject {
    Q_OBJECT

public:
    ImportTask(Rosters &rosters, Console &console, const RosterImportArguments &wanted, ClassId classId);

    void begin();

signals:
    /// Emitted after the result was printed.
    void done();
    /// Emitted if no student was taken, after the reason was printed.
    void notDone();

private:
    enum class Step { Read, Change };

    QString applyChoices();
    void onChanged(ClassId classId);
    void report();
    void stop(const QString &why);
    void refuse(const Failure &failure);

    Rosters &m_rosters;
    Console &m_console;
    RosterImportArguments m_wanted;
    ClassId m_class;
    RosterImport m_import;
    ImportOutcome m_outcome;
    ImportDone m_done = ImportDone::Nothing;
    Step m_step = Step::Read;
    bool m_isStored = true; ///< the server has stored what was sent
};

} // namespace chamada::teacher
