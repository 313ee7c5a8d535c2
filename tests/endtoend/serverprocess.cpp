// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/serverprocess.h"

#include "tests/support/waitlimit.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

const QString program = QStringLiteral(CHAMADA_SERVER);

} // namespace

ServerProcess::~ServerProcess()
{
    kill();
}

bool ServerProcess::start(const QStringList &moreArguments)
{
    m_setupCode.clear();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program,
        QStringList{u"--listen"_s, u"127.0.0.1"_s, u"--port"_s, QString::number(m_port), u"--data"_s, m_data.path(),
            u"--no-discovery"_s}
            + moreArguments);
    m_listens = false;
    const auto isUp = [this] {
        readOutput();
        return m_listens || m_process.state() == QProcess::NotRunning;
    };
    return QTest::qWaitFor(isUp, WaitLimit) && m_listens;
}

QString ServerProcess::setupCode()
{
    const auto isPrinted = [this] {
        readOutput();
        return !m_setupCode.isEmpty();
    };
    return QTest::qWaitFor(isPrinted, WaitLimit) ? m_setupCode : QString();
}

void ServerProcess::readOutput()
{
    while (m_process.canReadLine()) {
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        if (line.startsWith("listening on "_L1)) {
            m_port = line.section(u':', -1).toUShort();
            m_listens = true;
        } else if (line.startsWith("setup code: "_L1)) {
            m_setupCode = line.section(u' ', -1);
        }
    }
}

void ServerProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(WaitLimit);
}

int ServerProcess::terminate()
{
    m_process.terminate();
    if (!m_process.waitForFinished(WaitLimit) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

bool ServerProcess::command(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments + QStringList{u"--data"_s, m_data.path()});
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(WaitLimit) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

bool ServerProcess::addTeacher(const QString &user, const QByteArray &password) const
{
    return command({u"teacher"_s, u"add"_s, user}, password + '\n');
}

bool ServerProcess::keeps(const QByteArray &bytes) const
{
    QDirIterator files(m_data.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

} // namespace chamada::test
