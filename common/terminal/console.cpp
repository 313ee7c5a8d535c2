// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/terminal/console.h"

#include "common/terminal/standardinput.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace chamada {

namespace {

constexpr int StandardError = 2;
constexpr int BarWidth = 40; // characters

/// Returns a bar such as "[######----]  60 %".
QString progressBar(int done, int all)
{
    const double share = all > 0 ? std::clamp(static_cast<double>(done) / all, 0.0, 1.0) : 0;
    const int filled = static_cast<int>(share * BarWidth);
    return u'[' + QString(filled, u'#') + QString(BarWidth - filled, u'-') + u']'
        + u"%1 %"_s.arg(static_cast<int>(share * 100), 4);
}

} // namespace

Console::Console(Format format)
    : m_format(format)
{
    // A failed open is ignored: nobody reads a closed stream.
    static_cast<void>(m_out.open(stdout, QIODevice::WriteOnly));
    static_cast<void>(m_error.open(stderr, QIODevice::WriteOnly));
}

void Console::say(const QString &words)
{
    if (m_format == Format::Words)
        writeAbovePrompt(m_out, words);
}

void Console::answer(const QString &words, const QJsonObject &json)
{
    if (m_format == Format::Words)
        writeAbovePrompt(m_out, words);
    else
        write(m_out, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n');
}

void Console::complain(const QString &words)
{
    writeAbovePrompt(m_error, words);
}

void Console::complain(const QString &words, const QJsonObject &json)
{
    if (m_format == Format::Json)
        answer({}, json);
    complain(words);
}

void Console::showProgress(int done, int all)
{
    if (!standardinput::isTerminal(StandardError))
        return;
    const QString bar = progressBar(done, all);
    m_barWidth = 0; // the new bar covers the old one
    write(m_error, u'\r' + bar);
    m_barWidth = bar.size();
}

void Console::ask(const QString &prompt, LineReader::Then then)
{
    m_prompt = prompt;
    showPrompt();
    m_reader.read([this, then = std::move(then)](const std::optional<QString> &line) {
        const bool cutOff = !line && m_format == Format::Words && standardinput::isTerminal();
        m_prompt.clear();
        if (cutOff)
            write(m_out, QString(u'\n'));
        then(line);
    });
}

std::optional<QString> Console::askSecret(const QString &prompt)
{
    // The prompt goes to standard error, because the answers may go to a file.
    if (standardinput::isTerminal())
        write(m_error, prompt + u' ');
    return standardinput::readSecretLine();
}

void Console::showPrompt()
{
    // Input that is not typed is not echoed: without a line break the answer would follow the prompt.
    if (m_format == Format::Words && !m_prompt.isEmpty())
        write(m_out, m_prompt + (standardinput::isTerminal() ? u' ' : u'\n'));
}

void Console::writeAbovePrompt(QFile &file, const QString &line)
{
    const bool replaces = m_format == Format::Words && !m_prompt.isEmpty() && standardinput::isTerminal();
    if (!replaces) {
        write(file, line + u'\n');
        return;
    }
    write(file, u'\r' + line.leftJustified(m_prompt.size() + 1) + u'\n');
    showPrompt();
}

void Console::write(QFile &file, const QString &text)
{
    if (const qsizetype width = std::exchange(m_barWidth, 0); width > 0)
        write(m_error, u'\r' + QString(width, u' ') + u'\r');
    file.write(text.toLocal8Bit());
    file.flush();
}

} // namespace chamada
