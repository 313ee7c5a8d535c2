// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/drivenwindow.h"

#include "tests/support/waitlimit.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chamada::test {

namespace {

QProcessEnvironment environment(const QString &home)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, folder] : {std::pair(u"XDG_CONFIG_HOME"_s, u"config"_s),
             std::pair(u"XDG_DATA_HOME"_s, u"data"_s), std::pair(u"XDG_CACHE_HOME"_s, u"cache"_s)})
        variables.insert(name, QString(home + u'/' + folder));
    variables.insert(u"HOME"_s, home);
    variables.insert(u"XDG_RUNTIME_DIR"_s, home);
    variables.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    variables.insert(u"QT_PLUGIN_PATH"_s, QStringLiteral(WINDOWDRIVER_PLUGINS));
    variables.insert(u"QT_QPA_GENERIC_PLUGINS"_s, QString(u"windowdriver:"_s + home + u"/socket"));
    return variables;
}

} // namespace

DrivenWindow::DrivenWindow(const QString &program, const QStringList &arguments)
    : m_driver(m_home.filePath(u"socket"_s))
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.setProcessEnvironment(environment(m_home.path()));
    m_process.start(program, arguments + QStringList{u"--lang"_s, u"en"_s});
}

DrivenWindow::~DrivenWindow()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(WaitLimit);
}

bool DrivenWindow::run(const QStringList &words)
{
    const bool done = m_driver.run(words).has_value();
    if (!done) {
        const QString shown = m_driver.run({u"dump"_s}, std::chrono::milliseconds(0)).value_or(QString());
        qInfo("%s: %s\n%s", qPrintable(words.join(u' ')), qPrintable(m_driver.problem()), qPrintable(shown));
    }
    return done;
}

QString DrivenWindow::read(const QString &name)
{
    return m_driver.run({u"read"_s, name}).value_or(QString());
}

int DrivenWindow::rows(const QString &table)
{
    return m_driver.run({u"rows"_s, table}).value_or(u"-1"_s).toInt();
}

int DrivenWindow::startAgain(const QStringList &arguments)
{
    QProcessEnvironment variables = environment(m_home.path());
    variables.remove(u"QT_QPA_GENERIC_PLUGINS"_s); // the driver is in the first process
    QProcess further;
    further.setProcessChannelMode(QProcess::ForwardedChannels);
    further.setProcessEnvironment(variables);
    further.start(m_process.program(), arguments);
    const bool ended = further.waitForFinished(WaitLimit) && further.exitStatus() == QProcess::NormalExit;
    further.kill();
    return ended ? further.exitCode() : -1;
}

int DrivenWindow::close()
{
    const bool asked = run({u"close"_s});
    if (!asked || !m_process.waitForFinished(WaitLimit) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

} // namespace chamada::test
