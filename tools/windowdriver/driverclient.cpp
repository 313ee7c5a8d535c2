// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/windowdriver/driverclient.h"

#include <QDeadlineTimer>

#include <thread>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr auto Pause = std::chrono::milliseconds(50);
constexpr int AnswerLimit = 10'000; // ms

QString unescaped(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size())
            plain += text[i];
        else
            plain += text[++i] == u'n' ? u'\n' : text[i];
    }
    return plain;
}

} // namespace

std::optional<QString> DriverClient::run(const QStringList &words, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (true) {
        auto answer = tryOnce(words);
        if (answer || deadline.hasExpired())
            return answer;
        std::this_thread::sleep_for(Pause);
    }
}

std::optional<QString> DriverClient::tryOnce(const QStringList &words)
{
    if (!connected())
        return std::nullopt;
    m_socket.write(words.join(u'\t').toUtf8() + '\n');
    while (!m_socket.canReadLine()) {
        if (!m_socket.waitForReadyRead(AnswerLimit)) {
            m_problem = u"no answer: "_s + m_socket.errorString();
            m_socket.abort();
            return std::nullopt;
        }
    }
    const QString line = QString::fromUtf8(m_socket.readLine().chopped(1));
    const QString text = unescaped(line.section(u'\t', 1));
    if (line.startsWith("ok"_L1))
        return text;
    m_problem = text;
    return std::nullopt;
}

bool DriverClient::connected()
{
    if (m_socket.state() == QLocalSocket::ConnectedState)
        return true;
    m_socket.connectToServer(m_path);
    if (m_socket.waitForConnected(AnswerLimit))
        return true;
    m_problem = u"no window: "_s + m_socket.errorString();
    return false;
}

} // namespace chamada
