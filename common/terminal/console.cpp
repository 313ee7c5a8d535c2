// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/terminal/console.h"

#include "common/terminal/standardinput.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace chamada {

Console::Console(Format format, QObject *parent)
    : QObject(parent)
    , m_format(format)
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
    file.write(text.toLocal8Bit());
    file.flush();
}

} // namespace chamada
