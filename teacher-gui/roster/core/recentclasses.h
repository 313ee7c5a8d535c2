// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/call.h"

#include <QObject>

class QSettings;

namespace chamada::teacher {

/// The classes that this teacher took last, with the options of their calls, kept between sessions.
class RecentClasses : public QObject {
    Q_OBJECT

public:
    struct Item {
        ClassId classId;
        CallOptions options;
        std::optional<Timestamp> last = {}; ///< when the last call began

        bool operator==(const Item &) const = default;
    };

    /// `settings` must outlive it.
    explicit RecentClasses(QSettings &settings);

    /// Returns the classes, the last one first.
    const QList<Item> &items() const { return m_items; }
    QString titleOf(ClassId classId) const { return optionsOf(classId).title; }
    /// Returns the options of the last call; the defaults if there was none.
    CallOptions optionsOf(ClassId classId) const;
    void remember(const Item &item);
    /// Adds at the end what the server knows of the account and this machine does not, as far as there is room.
    void addMissing(const QList<TaughtClass> &classes);

signals:
    void changed();

private:
    void read();
    void write() const;

    QSettings &m_settings;
    QList<Item> m_items;
};

} // namespace chamada::teacher
