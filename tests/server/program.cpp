// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/program.h"

#include "tests/support/waitlimit.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

const QString executable = QStringLiteral(CHAMADA_SERVER);

Finished resultOf(QProcess &process)
{
    Finished result;
    if (process.waitForFinished(WaitLimit) && process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    result.out = QString::fromUtf8(process.readAllStandardOutput());
    result.err = QString::fromUtf8(process.readAllStandardError());
    return result;
}

} // namespace

Program::~Program()
{
    kill();
}

QStringList Program::withData(const QStringList &arguments) const
{
    return arguments + QStringList{u"--data"_s, dataDirectory()};
}

Finished Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(executable, withData(arguments));
    process.write(input);
    process.closeWriteChannel();
    return resultOf(process);
}

bool Program::serve(const QStringList &moreArguments)
{
    const QStringList place{u"--listen"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s, u"--no-discovery"_s};
    m_lines.clear();
    m_server.start(executable, withData(place + moreArguments));
    const auto isUp = [this] {
        for (const QString &line : lines())
            if (line.startsWith("listening on "_L1))
                m_port = line.section(u':', -1).toUShort();
        return m_port != 0 || m_server.state() == QProcess::NotRunning;
    };
    m_port = 0;
    return QTest::qWaitFor(isUp, WaitLimit) && m_port != 0;
}

const QStringList &Program::lines()
{
    while (m_server.canReadLine())
        m_lines.append(QString::fromUtf8(m_server.readLine()).trimmed());
    return m_lines;
}

const QString &Program::complaints()
{
    m_complaints += QString::fromUtf8(m_server.readAllStandardError());
    return m_complaints;
}

Finished Program::stop()
{
    m_server.terminate();
    return resultOf(m_server);
}

void Program::kill()
{
    m_server.kill();
    m_server.waitForFinished(WaitLimit);
}

bool isOneLine(const QString &text)
{
    return text.startsWith("chamada-server: "_L1) && text.count(u'\n') == 1 && text.endsWith(u'\n');
}

void withAndWithout()
{
    QTest::addColumn<bool>("running");
    QTest::newRow("without a server") << false;
    QTest::newRow("beside a server") << true;
}

} // namespace chamada::test
