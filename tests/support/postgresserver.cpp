// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresserver.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

constexpr int StartLimit = 60'000; // ms

/// Returns Debian's folder of the server programs, which is not in PATH.
QString programsFolder()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    int newest = 0;
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        newest = std::max(newest, version.toInt());
    return versions.filePath(u"%1/bin/"_s.arg(newest));
}

} // namespace

PostgresServer::PostgresServer()
{
    if (const passwd *nobody = ::getpwnam("nobody"); ::geteuid() == 0 && nobody)
        (void)::chown(QFile::encodeName(m_folder.path()).constData(), nobody->pw_uid, nobody->pw_gid);
    if (!run(u"initdb"_s,
            {u"--auth=trust"_s, u"--username=chamada"_s, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s,
                u"--pgdata"_s, m_folder.filePath(u"cluster"_s)}))
        qFatal("the PostgreSQL of the test cannot be made");
    start();
}

PostgresServer::~PostgresServer()
{
    stop();
}

void PostgresServer::prepare(QProcess &process) const
{
    process.setWorkingDirectory(m_folder.path());
    const passwd *nobody = ::geteuid() == 0 ? ::getpwnam("nobody") : nullptr;
    process.setChildProcessModifier([nobody] {
        if (nobody)
            (void)(::setgroups(0, nullptr) + ::setgid(nobody->pw_gid) + ::setuid(nobody->pw_uid));
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

bool PostgresServer::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    prepare(process);
    process.start(programsFolder() + program, arguments);
    return process.waitForFinished(StartLimit) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

void PostgresServer::start()
{
    prepare(m_server);
    m_server.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_server.start(programsFolder() + u"postgres"_s,
        {u"-D"_s, m_folder.filePath(u"cluster"_s), u"-k"_s, m_folder.path(), u"-c"_s, u"listen_addresses="_s, u"-c"_s,
            u"fsync=on"_s, u"-c"_s, u"max_connections=50"_s, u"-c"_s, u"shared_buffers=16MB"_s});
    const auto isUp = [this] { return run(u"pg_isready"_s, {u"--quiet"_s, u"--host"_s, m_folder.path()}); };
    if (!QTest::qWaitFor(isUp, StartLimit))
        qFatal("the PostgreSQL of the test does not start");
}

void PostgresServer::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT);
    m_server.waitForFinished(StartLimit);
}

QString PostgresServer::freshDatabase()
{
    const QString name = u"test%1"_s.arg(++m_lastDatabase);
    if (!run(u"createdb"_s, {u"--host"_s, m_folder.path(), u"--username"_s, u"chamada"_s, name}))
        qFatal("the PostgreSQL of the test makes no database");
    return u"postgresql://chamada@%1/%2"_s.arg(QString::fromLatin1(m_folder.path().toUtf8().toPercentEncoding()), name);
}

} // namespace chamada::test
