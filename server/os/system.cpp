// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/os/system.h"

#include <QFile>
#include <QSocketNotifier>
#include <QTextStream>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>
#else
#include <windows.h>

#include <io.h>
#endif

namespace chamada::server::os {

#ifdef Q_OS_UNIX

namespace {

std::array<int, 2> stopPipe{-1, -1};

void askToStop(int)
{
    const char byte = 1;
    // write() is safe in a signal handler. If the pipe is full, a stop is pending already.
    [[maybe_unused]] const auto written = ::write(stopPipe[1], &byte, 1);
}

bool sync(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

} // namespace

void keepFilesPrivate()
{
    ::umask(S_IRWXG | S_IRWXO);
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

std::optional<qint64> descriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::nullopt;
    return static_cast<qint64>(limit.rlim_cur);
}

void onStopRequest(QObject *context, std::function<void()> stop)
{
    if (::pipe(stopPipe.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(stopPipe[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, stop = std::move(stop)] {
        notifier->setEnabled(false);
        stop();
    });
    struct sigaction action{};
    action.sa_handler = askToStop;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

void surviveFileLimit()
{
    (void)std::signal(SIGXFSZ, SIG_IGN);
}

bool syncDirectory(const QString &path)
{
    return sync(path, O_RDONLY | O_DIRECTORY);
}

bool syncFile(const QString &path)
{
    return sync(path, O_RDONLY);
}

bool syncFile(QFileDevice &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

QString fileIdentity(const QString &path)
{
    struct stat status{};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return QString::number(status.st_dev) + QLatin1Char(' ') + QString::number(status.st_ino);
}

QString readSecretLine(const QString &prompt)
{
    termios before{};
    const bool terminal = ::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        (void)std::fputs(qPrintable(prompt), stderr);
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    QString line = QTextStream(stdin).readLine();
    if (terminal) {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        (void)std::fputs("\n", stderr);
    }
    return line;
}

#else

namespace {

std::function<void()> stopRequest;

BOOL WINAPI onConsole(DWORD)
{
    if (stopRequest)
        stopRequest();
    return TRUE;
}

} // namespace

void keepFilesPrivate()
{
    // Windows keeps the user's data location private.
}

void raiseDescriptorLimit()
{
    // Windows has no such limit.
}

std::optional<qint64> descriptorLimit()
{
    return std::nullopt;
}

void onStopRequest(QObject *context, std::function<void()> stop)
{
    stopRequest = [context, stop = std::move(stop)] { QMetaObject::invokeMethod(context, stop, Qt::QueuedConnection); };
    ::SetConsoleCtrlHandler(onConsole, TRUE);
}

void surviveFileLimit()
{
    // Windows has no such limit.
}

bool syncDirectory(const QString &)
{
    return true; // the NTFS journal orders directory operations
}

bool syncFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && syncFile(file);
}

bool syncFile(QFileDevice &file)
{
    return file.flush() && ::FlushFileBuffers(reinterpret_cast<HANDLE>(::_get_osfhandle(file.handle())));
}

QString fileIdentity(const QString &path)
{
    // Windows does not let an open file be moved or removed.
    return path;
}

QString readSecretLine(const QString &prompt)
{
    std::fputs(qPrintable(prompt), stderr);
    return QTextStream(stdin).readLine();
}

#endif

} // namespace chamada::server::os
