// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/studentid.h"

#include <QSet>
#include <QString>

class QSettings;

namespace chamada {

/// One thing to be remembered about students of calls that are not over, as a set for each call, in the settings of
/// this computer: no server knows of it, and a crash forgets none of it.
class StudentSets {
public:
    /// The settings' group says what is remembered.
    StudentSets(QSettings &settings, const QString &group)
        : m_settings(settings)
        , m_group(group)
    {
    }

    QSet<StudentId> of(const QString &call) const;
    /// The calls of which there is any.
    QStringList calls() const;
    /// An empty one forgets the call.
    void set(const QString &call, const QSet<StudentId> &students);

private:
    QString keyOf(const QString &call) const;

    QSettings &m_settings;
    QString m_group;
};

} // namespace chamada
