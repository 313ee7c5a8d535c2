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

/// A machine of a lab.
struct Machine {
    QString name;
    std::optional<QPoint> cell = std::nullopt; ///< where the teacher has put it: column and row

    bool operator==(const Machine &) const = default;
};

/// Which machines a lab has and where the teacher has put them, from one lesson to the next. A lab is a server and the
/// stem of its machines' names. The server is known by the key of its receipts, which stays when its certificate is
/// renewed and when it is reached by another name.
class LabMemory {
public:
    static constexpr int MaxSide = 64; ///< columns, and rows
    static constexpr qsizetype MaxMachines = 400; ///< of one stem: a server may be told any names

    /// `settings` outlive it.
    LabMemory(QSettings &settings, const HelloReply &server);

    QList<Machine> machines(const QString &stem) const;
    /// A single machine makes no lab: it is a visitor's own, and is forgotten.
    void remember(const QString &stem, const QList<Machine> &machines) const;

private:
    QString keyOf(const QString &stem) const;

    QSettings &m_settings;
    QString m_server;
};

} // namespace chamada
