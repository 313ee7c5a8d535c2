// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/net/classlink.h"
#include "common/ui/statusstrip.h"

namespace chamada {

class StudentClient;

/// What became of a link that somebody followed. On the server in use it leads to its class at once; to another server
/// it goes when the student says so, past the same checks as any other. It sends nothing.
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
    std::optional<ClassLink> m_link; ///< waits for the student's word
};

} // namespace chamada
