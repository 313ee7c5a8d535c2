// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace chamada::server {

QString readSql(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

QStringList sqlStatements(const QString &file)
{
    QStringList statements;
    // Comments may contain semicolons, so they are removed first.
    QString sql;
    for (const QString &line : readSql(file).split(u'\n'))
        sql += line.section(u"--"_s, 0, 0) + u'\n';
    for (const QString &statement : sql.split(u';'))
        if (!statement.trimmed().isEmpty())
            statements.append(statement);
    return statements;
}

} // namespace chamada::server
