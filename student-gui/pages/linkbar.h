// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/classlink.h"
#include "common/ui/statusstrip.h"

namespace chamada::student {

class StudentClient;

/// Follows class links. A link to the server in use selects its class at once; one to another server connects after the
/// student agrees, with the usual checks. It sends no check-in.
class LinkBar : public StatusStrip {
    Q_OBJECT

public:
    explicit LinkBar(StudentClient &client, QWidget *parent = nullptr);

    void follow(const QString &link);

signals:
    void classWanted(chamada::ClassId classId);

private:
    void act();
    void arrive(ClassId classId);
    bool leadsToServerInUse() const;

    StudentClient &m_client;
    std::optional<ClassLink> m_link; ///< waits for the student's consent
};

} // namespace chamada::student
