// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/ui/linkwords.h"

#include "common/ui/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chamada {

QString whyNotConnected(const ServerLink &link)
{
    QString why = explain(link.problem(), link.address());
    if (link.problem() != LinkProblem::CertificateChanged)
        return why;
    return why + u' '
        + QCoreApplication::translate("LinkWords",
            "Nothing was sent to it. Ask who looks after the server whether it has a new certificate; the program's "
            "window compares the two and accepts it.");
}

QString noServerFound()
{
    return QCoreApplication::translate("LinkWords",
        "No server answers on this network. Ask who looks after it for its address, and name it with --server "
        "HOST[:PORT].");
}

QString chooseAServer(const QList<ServerCandidate> &candidates)
{
    QStringList lines{QCoreApplication::translate("LinkWords", "Choose a server, and name it with --server:")};
    for (const ServerCandidate &candidate : candidates)
        if (candidate.by)
            lines.append(u"  --server %1  %2"_s.arg(candidate.address.toText(), candidate.name));
    return lines.join(u'\n');
}

QString noServerKnown()
{
    return QCoreApplication::translate("LinkWords",
        "No server is known on this computer yet, and a password goes to none that nobody has chosen. Name it with "
        "--server HOST[:PORT].");
}

QString cannotReadPassword(const QString &file)
{
    return QCoreApplication::translate("LinkWords", "The password file %1 cannot be read.").arg(file);
}

} // namespace chamada
