// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/callid.h"
#include "common/domain/studentid.h"

#include <QSet>
#include <QString>

class QSettings;

namespace chamada::teacher {

/// Stores a set of students for each call that is not over, in the settings of this computer. No server knows of it,
/// and a crash loses none of it.
class StudentSetSettings {
public:
    /// `group` is the settings group, which names what is stored.
    StudentSetSettings(QSettings &settings, const QString &group)
        : m_settings(settings)
        , m_group(group)
    {
    }

    QSet<StudentId> of(const CallId &call) const;
    /// Returns the calls that have a set.
    QList<CallId> calls() const;
    /// Stores a set; an empty one removes the call.
    void set(const CallId &call, const QSet<StudentId> &students);

private:
    QString keyOf(const CallId &call) const;

    QSettings &m_settings;
    QString m_group;
};

} // namespace chamada::teacher
