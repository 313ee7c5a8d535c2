// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/forms/terminalprocess.h"

#include "tests/support/waitlimit.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

QProcessEnvironment withoutDisplay(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

} // namespace

TerminalProcess::TerminalProcess(const QString &program)
{
    m_process.setProgram(program);
    m_process.setProcessEnvironment(withoutDisplay(m_home.path()));
}

TerminalProcess::~TerminalProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(WaitLimit);
}

void TerminalProcess::start(const QStringList &arguments)
{
    m_output.clear();
    m_errors.clear();
    m_process.setArguments(QStringList{u"--text"_s, u"--lang"_s, u"en"_s} + arguments);
    m_process.start();
}

void TerminalProcess::type(const QString &line)
{
    m_process.write(line.toUtf8() + '\n');
}

void TerminalProcess::endInput()
{
    m_process.closeWriteChannel();
}

bool TerminalProcess::says(const QString &text)
{
    return QTest::qWaitFor([&] { return output().contains(text); }, WaitLimit);
}

int TerminalProcess::finish()
{
    const auto isOver = [this] { return m_process.state() == QProcess::NotRunning; };
    if (!QTest::qWaitFor(isOver, WaitLimit) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    read();
    return m_process.exitCode();
}

void TerminalProcess::read()
{
    m_output += QString::fromUtf8(m_process.readAllStandardOutput());
    m_errors += QString::fromUtf8(m_process.readAllStandardError());
}

QString TerminalProcess::output()
{
    read();
    return m_output;
}

QString TerminalProcess::errors()
{
    read();
    return m_errors;
}

QList<QJsonObject> TerminalProcess::answers()
{
    QList<QJsonObject> objects;
    for (const QString &line : output().split(u'\n', Qt::SkipEmptyParts))
        objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
    return objects;
}

QString TerminalProcess::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_home.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

} // namespace chamada::test
