// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/client/localserver.h"

#include "common/files/privatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::teacher {

namespace {

constexpr auto PollEvery = 50ms;
constexpr std::chrono::milliseconds StartLimit = 10s;

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Returns the default port if it is free, so that students need only the computer's name; otherwise 0 (any port).
quint16 portToUse()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::Any, ServerAddress::DefaultPort) ? ServerAddress::DefaultPort : 0;
}

/// The prefix of the error that the server prints when it gives up.
constexpr auto ComplaintPrefix = "chamada-server: "_L1;

} // namespace

ServerOutput ServerOutput::fromText(const QString &output, const QString &errors)
{
    ServerOutput result;
    QStringList lines = output.split(u'\n');
    lines.removeLast(); // the last line is empty or not finished yet
    for (const QString &line : lines) {
        if (line.startsWith("listening on "_L1))
            result.port = line.section(u':', -1).trimmed().toUShort();
        else if (line.startsWith("setup code: "_L1))
            result.setupCode = line.section(u':', 1).trimmed();
    }
    for (const QString &line : errors.split(u'\n'))
        if (line.startsWith(ComplaintPrefix))
            result.complaint = line.sliced(ComplaintPrefix.size()).trimmed();
    return result;
}

LocalServer::LocalServer(Places places, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
{
    m_poll.setInterval(PollEvery);
    connect(&m_poll, &QTimer::timeout, this, &LocalServer::poll);
}

QStringList LocalServer::usualPrograms()
{
    const QString here = QCoreApplication::applicationDirPath();
    return {here + u"/chamada-server"_s, here + u"/../server/chamada-server"_s, u"chamada-server"_s};
}

QString LocalServer::program() const
{
    for (const QString &candidate : m_places.programs)
        if (const QString found = QStandardPaths::findExecutable(candidate); !found.isEmpty())
            return found;
    return {};
}

ServerOutput LocalServer::output() const
{
    return ServerOutput::fromText(readAll(m_places.output), readAll(errorFile()));
}

void LocalServer::start()
{
    if (m_since.isValid())
        return; // already starting
    m_since.start();
    const auto earlierPort = output().port;
    if (!earlierPort) {
        launch();
        return;
    }
    auto *probe = new QTcpSocket(this);
    connect(probe, &QAbstractSocket::connected, this, [this, probe] {
        probe->deleteLater();
        m_ready = false;
        m_poll.start();
    });
    connect(probe, &QAbstractSocket::errorOccurred, this, [this, probe] {
        probe->deleteLater();
        launch();
    });
    probe->connectToHost(QHostAddress::LocalHost, *earlierPort);
}

void LocalServer::launch()
{
    const QString executable = program();
    if (executable.isEmpty()) {
        fail(Problem::NotInstalled, {});
        return;
    }
    QFile::remove(m_places.output);
    QFile::remove(errorFile());
    makePrivateFile(m_places.output); // the server prints its setup code into it
    makePrivateFile(errorFile());
    QProcess process;
    process.setProgram(executable);
    process.setArguments({u"--config="_s, u"--data"_s, m_places.data, u"--port"_s, QString::number(portToUse())});
    process.setStandardOutputFile(m_places.output);
    process.setStandardErrorFile(errorFile());
    process.setStandardInputFile(QProcess::nullDevice());
    if (!process.startDetached()) {
        fail(Problem::DidNotStart, process.errorString());
        return;
    }
    m_ready = false;
    m_poll.start();
}

void LocalServer::poll()
{
    const ServerOutput now = output();
    const bool expired = std::chrono::milliseconds(m_since.elapsed()) > StartLimit;
    if (now.port && !m_ready) {
        m_ready = true;
        emit started({u"127.0.0.1"_s, *now.port});
    }
    if (!now.setupCode.isEmpty())
        emit setupCodeFound(now.setupCode);
    else if (!m_ready && (expired || !now.complaint.isEmpty()))
        fail(Problem::DidNotStart, now.complaint);
    if (expired || !now.setupCode.isEmpty()) {
        m_poll.stop();
        m_since.invalidate();
    }
}

void LocalServer::fail(Problem problem, const QString &detail)
{
    m_poll.stop();
    m_since.invalidate();
    emit failed(problem, detail);
}

} // namespace chamada::teacher
