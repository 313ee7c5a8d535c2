// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/store/sqlite/damage.h"

#include "server/os/system.h"
#include "server/store/sqlite/sqliteconnection.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

/// Suffixes of a database's files. The database moves first: a lone log is recognized, a lone database is not.
constexpr std::array parts{""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1};

enum class State { Sound, Damaged, Unknown };
struct Finding {
    State state;
    QString text; ///< why
};

Finding examine(const QString &database)
{
    // Databases are created atomically, so an empty file is a truncated one.
    if (const QFileInfo info(database); info.isFile() && info.size() == 0)
        return {State::Damaged, u"the file is empty"_s};
    SqliteConnection connection(database);
    // Rolling back what a crash left in a rollback journal needs write access.
    const bool opened = QFile::exists(database + parts[3]) ? connection.open() : connection.openToRead();
    const auto verdict = opened ? connection.value(u"PRAGMA integrity_check(1)"_s) : std::nullopt;
    if (!verdict)
        return {connection.foundDamage() ? State::Damaged : State::Unknown, connection.error()};
    const QString text = verdict->toString().simplified();
    return {text == "ok"_L1 ? State::Sound : State::Damaged, text};
}

StoreError withWayBack(const QString &what, const QString &damaged)
{
    return {u"%1; put a copy made by \"chamada-server backup\" in its place, or take %2 out of the data directory to "
            "begin with nothing; then erase it, for it may hold what must be erased"_s.arg(what, damaged)};
}

QString freeName(const QString &database)
{
    const QString dated = database + u".damaged-"_s + QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss"_s);
    QString name = dated;
    const auto isTaken = [](const QString &n) { return QFile::exists(n) || QFile::exists(n + parts[1]); };
    for (int number = 2; isTaken(name); ++number)
        name = u"%1-%2"_s.arg(dated).arg(number);
    return name;
}

StoreError setAside(const QString &database, const QString &reason)
{
    const QString name = freeName(database);
    bool done = true;
    for (const auto part : parts)
        done = (!QFile::exists(database + part) || QFile::rename(database + part, name + part)) && done;
    const QString what = u"the database %1 is damaged (%2)"_s.arg(database, reason);
    if (!done || !os::syncDirectory(QFileInfo(database).path()))
        return {u"%1 and cannot be set aside as %2"_s.arg(what, name)};
    return withWayBack(u"%1 and was set aside as %2"_s.arg(what, name), name);
}

std::optional<StoreError> refuseMissing(const QString &database)
{
    if (QFile::exists(database + parts[1]))
        return setAside(database, u"only its log is there"_s);
    const QStringList damaged = setAsideFrom(database);
    if (damaged.isEmpty())
        return std::nullopt;
    const QString what = u"the database %1 was damaged and set aside as %2"_s.arg(database, damaged.last());
    return withWayBack(what, damaged.last());
}

} // namespace

QStringList setAsideFrom(const QString &database)
{
    const QFileInfo info(database);
    QStringList files;
    for (QString name : info.dir().entryList({info.fileName() + u".damaged-*"_s}, QDir::Files, QDir::Name)) {
        for (const auto part : parts)
            if (!part.isEmpty() && name.endsWith(part))
                name.chop(part.size());
        files.append(info.dir().filePath(name));
    }
    files.removeDuplicates();
    return files;
}

std::optional<StoreError> refuseDamage(const QString &database)
{
    if (!QFile::exists(database))
        return refuseMissing(database);
    const Finding finding = examine(database);
    switch (finding.state) {
    case State::Sound:
        break;
    case State::Damaged:
        return setAside(database, finding.text);
    case State::Unknown:
        return StoreError{u"cannot open the database %1: %2"_s.arg(database, finding.text)};
    }
    return std::nullopt;
}

} // namespace chamada::server
