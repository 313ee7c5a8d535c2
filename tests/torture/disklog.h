// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Intercepts a program's disk writes (LD_PRELOAD; Linux with 64 bits, because it makes the system calls itself).
///
/// DISKLOG_ROOT    the folder that is watched: an absolute path without symbolic links
/// DISKLOG_FILE    the log: every change below the folder is appended after it was made, and in between every byte
///                 received or sent on an accepted connection, in the true order, because one lock is held meanwhile
/// DISKLOG_FAIL    "FIRST LAST ERRNO SHORT": of the calls that change something below the folder, counted from 1,
///                 FIRST to LAST fail with ERRNO; with SHORT 1 the first of them, if it is a write, writes half
///
/// A record is a line "KIND NUMBER POSITION LENGTH", LENGTH bytes, and a line feed. NUMBER is the inode, or the
/// connection's descriptor. Writes through mappings are not seen: only SQLite's -shm is mapped.

#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <string_view>

namespace disklog {

enum class Kind : unsigned char { Other, File, Directory, Connection };

struct Faults {
    long first = 0;
    long last = -1;
    int error = 0;
    int isShort = 0;
};

/// The configured faults, and the state of the descriptors.
struct Disk {
    Disk()
    {
        if (const char *folder = std::getenv("DISKLOG_ROOT"))
            root = folder;
        if (const char *file = std::getenv("DISKLOG_FILE"))
            log = static_cast<int>(
                ::syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
        if (log >= 0)
            ::syscall(SYS_write, log, "began 0 0 0\n\n", 13);
        if (const char *fail = std::getenv("DISKLOG_FAIL"))
            std::sscanf(fail, "%ld %ld %d %d", &faults.first, &faults.last, &faults.error, &faults.isShort);
    }

    [[nodiscard]] bool has(std::string_view path) const
    {
        return !root.empty() && path.substr(0, root.size()) == root
            && (path.size() == root.size() || path[root.size()] == '/');
    }

    std::recursive_mutex mutex;
    std::string root;
    int log = -1;
    Faults faults;
    long count = 0;
    std::array<Kind, 65536> kinds{};
};

inline Disk &disk()
{
    static auto *one = new Disk; // never destroyed, because writes may follow at exit
    return *one;
}

using Lock = std::lock_guard<std::recursive_mutex>;

inline Kind kindOf(int descriptor)
{
    const auto &kinds = disk().kinds;
    return descriptor >= 0 && static_cast<size_t>(descriptor) < kinds.size() ? kinds[static_cast<size_t>(descriptor)]
                                                                             : Kind::Other;
}

inline void setKind(int descriptor, Kind kind)
{
    auto &kinds = disk().kinds;
    if (descriptor >= 0 && static_cast<size_t>(descriptor) < kinds.size())
        kinds[static_cast<size_t>(descriptor)] = kind;
}

inline void record(const char *kind, long number, long position, std::string_view data)
{
    if (disk().log < 0)
        return;
    const int before = errno;
    std::string text = std::string(kind) + ' ' + std::to_string(number) + ' ' + std::to_string(position) + ' '
        + std::to_string(data.size()) + '\n';
    text.append(data).push_back('\n');
    ::syscall(SYS_write, disk().log, text.data(), text.size());
    errno = before;
}

inline long inodeOf(int descriptor)
{
    struct stat status{};
    ::fstat(descriptor, &status);
    return static_cast<long>(status.st_ino);
}

/// Counts a call that changes the disk; returns false and sets errno if it must fail.
inline bool allowed()
{
    Disk &d = disk();
    ++d.count;
    if (d.count < d.faults.first || d.count > d.faults.last)
        return true;
    errno = d.faults.error;
    return false;
}

/// Returns how much to write: all, nothing (errno is set), or half for a short write.
inline size_t allowedOf(size_t size)
{
    if (allowed())
        return size;
    return disk().faults.isShort != 0 && disk().count == disk().faults.first ? size / 2 : 0;
}

} // namespace disklog
