// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "student-gui/presences/presencebook.h"

#include <QAbstractListModel>

namespace chamada {

/// The presences as rows to choose from, in the book's order.
class PresenceModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PresenceModel(const PresenceBook &book, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Null where the row is none.
    const Presence *at(int row) const;
    /// -1 where it is not here.
    int rowOf(const QString &receipt) const;

private:
    void reload();

    const PresenceBook &m_book;
    QList<Presence> m_rows;
};

} // namespace chamada
