// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Replaces the C library's functions that change a disk or use a connection.

#include "tests/torture/disklog.h"

#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>

#include <algorithm>
#include <cstdarg>

namespace {

using namespace disklog;

/// Performs a change of names, or of a file as a whole, and records it.
template <class Call> int change(const char *kind, long number, long position, std::string_view data, Call call)
{
    if (!allowed())
        return -1;
    const int result = static_cast<int>(call());
    if (result == 0)
        record(kind, number, position, data);
    return result;
}

int openAt(int folder, const char *path, int flags, mode_t mode)
{
    Disk &d = disk();
    const Lock lock(d.mutex);
    const auto open = [&] { return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode)); };
    if (!d.has(path))
        return open();
    const bool nameless = (flags & O_TMPFILE) == O_TMPFILE;
    const bool isNew = nameless || ((flags & O_CREAT) != 0 && ::syscall(SYS_faccessat, folder, path, F_OK) != 0);
    if ((isNew || (flags & O_TRUNC) != 0) && !allowed())
        return -1;
    const int descriptor = open();
    if (descriptor < 0)
        return descriptor;
    setKind(descriptor, !nameless && (flags & O_DIRECTORY) != 0 ? Kind::Directory : Kind::File);
    struct stat status{};
    ::fstat(descriptor, &status);
    if (S_ISDIR(status.st_mode))
        setKind(descriptor, Kind::Directory);
    if (isNew)
        record("create", static_cast<long>(status.st_ino), 0, nameless ? "" : path);
    else if ((flags & O_TRUNC) != 0)
        record("truncate", static_cast<long>(status.st_ino), 0, {});
    return descriptor;
}

/// Performs one write at an offset; without one, at the file's current position.
template <class Call> ssize_t writeTo(int descriptor, const void *data, size_t size, off_t at, Call call)
{
    const size_t some = allowedOf(size);
    if (some == 0 && size > 0)
        return -1;
    const ssize_t written = call(some);
    if (written > 0)
        record("write", inodeOf(descriptor), at < 0 ? ::lseek(descriptor, 0, SEEK_CUR) - written : at,
            {static_cast<const char *>(data), static_cast<size_t>(written)});
    return written;
}

int sync(int descriptor, long call)
{
    const Lock lock(disk().mutex);
    const auto run = [&] { return ::syscall(call, descriptor); };
    if (kindOf(descriptor) != Kind::File && kindOf(descriptor) != Kind::Directory)
        return static_cast<int>(run());
    if (kindOf(descriptor) == Kind::File)
        return change("sync", inodeOf(descriptor), 0, {}, run);
    std::array<char, 4096> name{};
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const auto length = ::syscall(SYS_readlinkat, AT_FDCWD, link.c_str(), name.data(), name.size());
    return change("sync-folder", 0, 0, {name.data(), static_cast<size_t>(std::max(length, 0L))}, run);
}

ssize_t received(int descriptor, const void *data, ssize_t size)
{
    if (size > 0 && kindOf(descriptor) == Kind::Connection)
        record("received", descriptor, 0, {static_cast<const char *>(data), static_cast<size_t>(size)});
    return size;
}

ssize_t sent(int descriptor, const iovec *parts, size_t count, ssize_t size)
{
    if (size <= 0 || kindOf(descriptor) != Kind::Connection)
        return size;
    std::string all;
    for (size_t i = 0; i < count; ++i)
        all.append(static_cast<const char *>(parts[i].iov_base), parts[i].iov_len);
    record("sent", descriptor, 0, std::string_view(all).substr(0, static_cast<size_t>(size)));
    return size;
}

} // namespace

// The functions with "64" are the same where a file offset has 64 bits.
extern "C" {

int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return openAt(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) __attribute__((alias("open")));

int close(int descriptor)
{
    const Lock lock(disk().mutex);
    if (kindOf(descriptor) == Kind::Connection)
        record("closed", descriptor, 0, {});
    setKind(descriptor, Kind::Other);
    return static_cast<int>(::syscall(SYS_close, descriptor));
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    const auto all = [&](size_t some) { return ::syscall(SYS_write, descriptor, data, some); };
    if (kindOf(descriptor) == Kind::Other)
        return all(size);
    const Lock lock(disk().mutex);
    const iovec part{const_cast<void *>(data), size};
    return kindOf(descriptor) == Kind::File ? writeTo(descriptor, data, size, -1, all)
                                            : sent(descriptor, &part, 1, all(size));
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off_t at)
{
    const auto all = [&](size_t some) { return ::syscall(SYS_pwrite64, descriptor, data, some, at); };
    const Lock lock(disk().mutex);
    return kindOf(descriptor) == Kind::File ? writeTo(descriptor, data, size, at, all) : all(size);
}

int ftruncate64(int descriptor, off_t size)
{
    const Lock lock(disk().mutex);
    const auto run = [&] { return ::syscall(SYS_ftruncate, descriptor, size); };
    if (kindOf(descriptor) != Kind::File)
        return static_cast<int>(run());
    return change("truncate", inodeOf(descriptor), size, {}, run);
}

int ftruncate(int descriptor, off_t size) __attribute__((alias("ftruncate64")));

int fsync(int descriptor)
{
    return sync(descriptor, SYS_fsync);
}

int fdatasync(int descriptor)
{
    return sync(descriptor, SYS_fdatasync);
}

/// Never fails: a full disk still allows deleting files.
int unlink(const char *path)
{
    const Lock lock(disk().mutex);
    const int result = static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
    if (result == 0 && disk().has(path))
        record("unlink", 0, 0, path);
    return result;
}

int mkdir(const char *path, mode_t mode)
{
    const Lock lock(disk().mutex);
    const auto run = [&] { return ::syscall(SYS_mkdirat, AT_FDCWD, path, mode); };
    return disk().has(path) ? change("mkdir", 0, 0, path, run) : static_cast<int>(run());
}

int renameat2(int from, const char *old, int to, const char *now, unsigned flags)
{
    const Lock lock(disk().mutex);
    const auto run = [&] { return ::syscall(SYS_renameat2, from, old, to, now, flags); };
    return disk().has(now) ? change("rename", 0, 0, std::string(old) + '\n' + now, run) : static_cast<int>(run());
}

int rename(const char *old, const char *now)
{
    return renameat2(AT_FDCWD, old, AT_FDCWD, now, 0);
}

int linkat(int from, const char *old, int to, const char *now, int flags)
{
    const Lock lock(disk().mutex);
    const auto run = [&] { return ::syscall(SYS_linkat, from, old, to, now, flags); };
    struct stat status{};
    if (!disk().has(now) || ::fstatat(from, old, &status, 0) != 0)
        return static_cast<int>(run());
    return change("link", static_cast<long>(status.st_ino), 0, now, run);
}

int accept4(int listener, sockaddr *address, socklen_t *length, int flags)
{
    const Lock lock(disk().mutex);
    const int descriptor = static_cast<int>(::syscall(SYS_accept4, listener, address, length, flags));
    setKind(descriptor, Kind::Connection);
    return descriptor;
}

ssize_t read(int descriptor, void *data, size_t size)
{
    if (kindOf(descriptor) != Kind::Connection)
        return ::syscall(SYS_read, descriptor, data, size);
    const Lock lock(disk().mutex);
    return received(descriptor, data, ::syscall(SYS_read, descriptor, data, size));
}

ssize_t recv(int descriptor, void *data, size_t size, int flags)
{
    if (kindOf(descriptor) != Kind::Connection || (flags & MSG_PEEK) != 0)
        return ::syscall(SYS_recvfrom, descriptor, data, size, flags, nullptr, nullptr);
    const Lock lock(disk().mutex);
    return received(descriptor, data, ::syscall(SYS_recvfrom, descriptor, data, size, flags, nullptr, nullptr));
}

ssize_t send(int descriptor, const void *data, size_t size, int flags)
{
    const Lock lock(disk().mutex);
    const iovec part{const_cast<void *>(data), size};
    return sent(descriptor, &part, 1, ::syscall(SYS_sendto, descriptor, data, size, flags, nullptr, 0));
}

ssize_t sendmsg(int descriptor, const msghdr *message, int flags)
{
    const Lock lock(disk().mutex);
    return sent(descriptor, message->msg_iov, message->msg_iovlen, ::syscall(SYS_sendmsg, descriptor, message, flags));
}
}
