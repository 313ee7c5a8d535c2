// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teacher-gui/diary/core/diaryfile.h"

#include "common/files/privatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace chamada::teacher {

namespace {

constexpr int ApplicationId = 0x43484144; // "CHAD"; tells a diary from other SQLite files
// The window blocks for at most this long. A change by another window takes less; if the file is still locked, the
// caller retries later.
constexpr auto BusyTimeout = 250ms;
constexpr std::array upgrades{"001-calls"_L1, "002-changes"_L1};

QString statementsOf(QLatin1StringView upgrade)
{
    QFile file(u":/sql/diary/"_s + upgrade + u".sql"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

DiaryFile::DiaryFile(QString path)
    : m_path(std::move(path))
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

DiaryFile::~DiaryFile()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

std::optional<DiaryError> DiaryFile::open(IfMissing ifMissing)
{
    const bool missing = !QFileInfo::exists(m_path);
    if (missing && ifMissing == IfMissing::Refuse)
        return error(DiaryError::Kind::Missing);
    if (missing)
        makePrivateFile(m_path); // SQLite gives the journal the same permissions
    if (const auto failed = connectToFile())
        return failed;
    if (const auto failed = check())
        return failed;
    // A rollback journal, because write-ahead logs do not work on network folders. EXTRA also syncs the folder after
    // the commit, so that a power cut cannot resurrect the journal and roll the commit back. secure_delete and
    // temp_store keep erased data out of the file and out of VACUUM's temporary files.
    for (const QString &pragma : {u"PRAGMA journal_mode=DELETE"_s, u"PRAGMA synchronous=EXTRA"_s,
             u"PRAGMA foreign_keys=ON"_s, u"PRAGMA secure_delete=ON"_s, u"PRAGMA temp_store=MEMORY"_s})
        if (const auto failed = run(pragma))
            return failed;
    return upgrade();
}

std::optional<DiaryError> DiaryFile::connectToFile()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyTimeout.count()));
    if (m_database.open())
        return std::nullopt;
    return error(DiaryError::Kind::CannotOpen);
}

std::optional<DiaryError> DiaryFile::check() const
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT count(*) FROM sqlite_master"_s) || !query.next())
        return errorOf(query);
    const bool isEmpty = query.value(0).toInt() == 0;
    query.finish();
    if (!isEmpty && number(u"PRAGMA application_id"_s) != ApplicationId)
        return error(DiaryError::Kind::NotADiary);
    if (number(u"PRAGMA user_version"_s) > static_cast<int>(upgrades.size()))
        return error(DiaryError::Kind::Newer);
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return errorOf(query);
    if (query.value(0).toString() != "ok"_L1)
        return error(DiaryError::Kind::Damaged);
    return std::nullopt;
}

std::optional<DiaryError> DiaryFile::upgrade()
{
    const auto wanted = static_cast<int>(upgrades.size());
    if (number(u"PRAGMA user_version"_s) == wanted)
        return std::nullopt;
    return transaction([this, wanted]() -> std::optional<DiaryError> {
        // Read again inside the transaction: another window may have upgraded the file meanwhile.
        for (int version = number(u"PRAGMA user_version"_s); version < wanted; ++version)
            if (const auto failed = runUpgrade(version))
                return failed;
        return run(u"PRAGMA application_id=%1"_s.arg(ApplicationId));
    });
}

std::optional<DiaryError> DiaryFile::runUpgrade(int version) const
{
    const QStringList statements = statementsOf(upgrades[static_cast<size_t>(version)]).split(u";\n"_s);
    for (const QString &statement : statements)
        if (!statement.trimmed().isEmpty())
            if (const auto failed = run(statement))
                return failed;
    return run(u"PRAGMA user_version=%1"_s.arg(version + 1));
}

std::optional<DiaryError> DiaryFile::transaction(const std::function<std::optional<DiaryError>()> &work)
{
    if (const auto failed = run(u"BEGIN IMMEDIATE"_s))
        return failed;
    auto failed = work();
    if (!failed)
        failed = run(u"COMMIT"_s);
    if (failed)
        run(u"ROLLBACK"_s);
    return failed;
}

std::optional<DiaryError> DiaryFile::run(const QString &statement) const
{
    QSqlQuery query(m_database);
    if (query.exec(statement))
        return std::nullopt;
    return errorOf(query);
}

DiaryError DiaryFile::errorOf(const QSqlQuery &query) const
{
    return DiaryError::from(query.lastError(), m_path);
}

int DiaryFile::number(const QString &statement) const
{
    QSqlQuery query(m_database);
    return query.exec(statement) && query.next() ? query.value(0).toInt() : 0;
}

QVariant boundText(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

} // namespace chamada::teacher
