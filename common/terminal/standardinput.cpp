// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/terminal/standardinput.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#else
#include <io.h>
#include <windows.h>
#endif

namespace chamada::standardinput {

namespace {

constexpr int Descriptor = 0;

#ifdef Q_OS_UNIX

/// Turns off the echo of standard input during its lifetime.
class Silence {
public:
    Silence()
        : m_applies(::tcgetattr(Descriptor, &m_before) == 0)
    {
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_applies)
            ::tcsetattr(Descriptor, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (m_applies)
            ::tcsetattr(Descriptor, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    termios m_before{};
    bool m_applies;
};

#else

/// Turns off the echo of standard input during its lifetime.
class Silence {
public:
    Silence()
        : m_input(::GetStdHandle(STD_INPUT_HANDLE))
    {
        if (::GetConsoleMode(m_input, &m_before))
            ::SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~Silence() { ::SetConsoleMode(m_input, m_before); }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    HANDLE m_input;
    DWORD m_before = 0;
};

#endif

} // namespace

bool isTerminal(int descriptor)
{
#ifdef Q_OS_UNIX
    return ::isatty(descriptor) == 1;
#else
    return ::_isatty(descriptor) != 0;
#endif
}

std::optional<QString> readLine()
{
    // Unbuffered, so that the next reader gets the rest of the input.
    QFile input;
    if (!input.open(Descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    QByteArray line = input.readLine();
    if (line.isEmpty())
        return std::nullopt;
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromLocal8Bit(line);
}

std::optional<QString> readSecretLine()
{
    if (!isTerminal())
        return readLine();
    const Silence silence;
    auto line = readLine();
    (void)std::fputc('\n', stderr);
    return line;
}

} // namespace chamada::standardinput
