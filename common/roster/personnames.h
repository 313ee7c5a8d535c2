// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/roster/rostercolumns.h"

namespace chamada {

/// Puts names together from one or several columns.
class PersonNames {
public:
    /// Looks through the rows whether the names are "Souza, Ana".
    PersonNames(const QList<TextRow> &rows, const RosterColumns &columns);

    /// Returns the name of the row's student; empty if there is none. A social name replaces the registered one.
    QString nameOf(const TextRow &row) const;
    /// Returns the cells with names as they are.
    QString textOf(const TextRow &row) const;

private:
    QString registeredName(const TextRow &row) const;
    QString surnameOf(const TextRow &row) const;

    RosterColumns m_columns;
    bool m_surnameFirst = false;
};

/// Separates a status of the enrolment from the name: "Ana Souza (TRANCADO)", "Ana Souza - trancado".
std::pair<QString, QString> withoutStatus(const QString &name);

} // namespace chamada
