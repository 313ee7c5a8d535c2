// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPoint>
#include <QString>

#include <optional>

class QSettings;

namespace chamada {

struct HelloReply;

} // namespace chamada

namespace chamada::teacher {

/// A machine of a lab.
struct Machine {
    QString name;
    std::optional<QPoint> cell = std::nullopt; ///< column and row, if the teacher has chosen them

    bool operator==(const Machine &) const = default;
};

/// Stores the machines of each lab and the cells that the teacher gave them. A lab is identified by its server and the
/// stem of its machines' names. The server is identified by the key of its receipts, which stays when its certificate
/// is renewed and when it is reached by another name.
class LabLayoutStore {
public:
    static constexpr int MaxSide = 64; ///< columns, and rows
    static constexpr qsizetype MaxMachines = 400; ///< of one stem, because clients may send any names

    /// `settings` must outlive it.
    LabLayoutStore(QSettings &settings, const HelloReply &server);

    QList<Machine> machines(const QString &stem) const;
    /// Stores a lab. A single machine is no lab but a visitor's own, and is removed.
    void remember(const QString &stem, const QList<Machine> &machines) const;

private:
    QString keyOf(const QString &stem) const;

    QSettings &m_settings;
    QString m_server;
};

} // namespace chamada::teacher
