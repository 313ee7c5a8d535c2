// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/domain/studentid.h"
#include "common/net/serveraddress.h"

#include <QSettings>

namespace chamada::student {

/// Keeps the settings of the student's window between two runs.
class StudentSettings {
public:
    explicit StudentSettings(const QString &file);

    std::optional<StudentId> student() const;
    void setStudent(const StudentId &student);
    std::optional<ServerAddress> server() const;
    void setServer(const ServerAddress &server);

private:
    QSettings m_settings;
};

} // namespace chamada::student
