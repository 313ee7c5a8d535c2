// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/net/linkproblem.h"

namespace chamada {

LinkProblem problemOf(QAbstractSocket::SocketError error, LinkPhase phase)
{
    if (phase == LinkPhase::Ready)
        return LinkProblem::Lost;
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return LinkProblem::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return LinkProblem::Refused;
    case QAbstractSocket::NetworkError:
        return LinkProblem::NoRoute;
    case QAbstractSocket::SocketTimeoutError:
        return LinkProblem::TimedOut;
    default:
        return LinkProblem::NotChamada;
    }
}

bool needsPerson(LinkProblem problem)
{
    return problem == LinkProblem::CertificateChanged || problem == LinkProblem::VersionTooOld
        || problem == LinkProblem::AccountRemoved;
}

} // namespace chamada
