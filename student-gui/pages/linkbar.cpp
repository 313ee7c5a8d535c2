// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/pages/linkbar.h"

#include "student-gui/core/studentclient.h"

namespace chamada::student {

namespace {

constexpr qsizetype ShownLength = 80;

/// Returns untrusted text as one printable line of limited length.
QString shown(const QString &link)
{
    QString text = link.simplified();
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.size() > ShownLength ? QString(text.first(ShownLength) + QChar(0x2026)) : text;
}

} // namespace

LinkBar::LinkBar(StudentClient &client, QWidget *parent)
    : StatusStrip(parent)
    , m_client(client)
{
    // A check-in on the current server discards the pending link.
    connect(&client, &StudentClient::stateChanged, this, [this] {
        if (m_link && m_client.state() == CheckInState::Sending) {
            m_link.reset();
            clear();
        }
    });
    connect(this, &StatusStrip::actionChosen, this, &LinkBar::act);
    connect(&client.link(), &ServerLink::stateChanged, this, [this] {
        if (m_link && m_client.link().isReady() && leadsToServerInUse())
            arrive(m_link->classId);
    });
}

void LinkBar::follow(const QString &link)
{
    m_link = ClassLink::fromText(link);
    if (!m_link)
        say(Icon::Warning, Meaning::Warning,
            tr("“%1” is no link to a class. One looks like chamada://server:5050/101.").arg(shown(link)), tr("Close"));
    else if (leadsToServerInUse())
        arrive(m_link->classId);
    else
        say(Icon::Server, Meaning::Warning,
            tr("The link leads to class %1 on another server, %2. Connect only if you know where the link is from.")
                .arg(m_link->classId.toText(), m_link->server.toText()),
            tr("Connect"));
}

void LinkBar::act()
{
    if (!m_link)
        return clear();
    const ClassLink link = *m_link;
    m_client.open(link.server);
    arrive(link.classId);
}

void LinkBar::arrive(ClassId classId)
{
    m_link.reset();
    clear();
    emit classWanted(classId);
}

bool LinkBar::leadsToServerInUse() const
{
    const ServerLink &link = m_client.link();
    return link.state() != ServerLink::State::Closed && link.address() == m_link->server;
}

} // namespace chamada::student
