// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/presences/presencefile.h"

#include <QAbstractListModel>

namespace chamada::student {

/// Lists the presences in the book's order.
class PresenceModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PresenceModel(const PresenceFile &book, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Returns null if there is no such row.
    const ConfirmedPresence *at(int row) const;
    /// Returns -1 if no presence has this receipt.
    int rowOf(const QString &receipt) const;

private:
    void reload();

    const PresenceFile &m_book;
    QList<ConfirmedPresence> m_rows;
};

} // namespace chamada::student
