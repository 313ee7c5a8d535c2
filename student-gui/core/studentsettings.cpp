// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/core/studentsettings.h"

#include "common/files/privatefile.h"

using namespace Qt::StringLiterals;

namespace chamada::student {

StudentSettings::StudentSettings(const QString &file)
    : m_settings(madePrivate(file), QSettings::IniFormat)
{
}

std::optional<StudentId> StudentSettings::student() const
{
    return StudentId::fromText(m_settings.value("student"_L1).toString());
}

void StudentSettings::setStudent(const StudentId &student)
{
    m_settings.setValue("student"_L1, student.text());
}

std::optional<ServerAddress> StudentSettings::server() const
{
    return ServerAddress::fromText(m_settings.value("server"_L1).toString());
}

void StudentSettings::setServer(const ServerAddress &server)
{
    m_settings.setValue("server"_L1, server.toText());
}

} // namespace chamada::student
