// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/migrate.h"

#include "server/config/datadirectory.h"
#include "server/config/storage.h"
#include "server/store/postgres/postgresaddress.h"

#include <QEventLoop>
#include <QFile>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

ServerOptions on(ServerOptions options, const QString &database)
{
    options.database = database;
    return options;
}

QString nameOf(const ServerOptions &options)
{
    const auto address = PostgresAddress::fromUrl(options.database);
    return address ? address->shown() : databaseFile(options);
}

/// Returns whether the state holds nothing but a setup code, which every server creates by itself.
bool isEmpty(StoredState state)
{
    state.setupCode.clear();
    return state == StoredState();
}

/// Returns the changes that turn an empty store into `state`.
std::vector<Change> changesTo(const StoredState &state)
{
    std::vector<Change> changes{SetupCodeStored{state.setupCode}};
    for (auto account = state.accounts.cbegin(); account != state.accounts.cend(); ++account)
        changes.emplace_back(AccountStored{account.key(), account.value()});
    for (auto invitation = state.invitations.cbegin(); invitation != state.invitations.cend(); ++invitation)
        changes.emplace_back(InvitationStored{invitation.key(), invitation.value()});
    for (auto account = state.classes.cbegin(); account != state.classes.cend(); ++account)
        for (const TaughtClass &taught : account.value())
            changes.emplace_back(ClassTaught{account.key(), taught.classId, taught.title});
    for (auto roster = state.rosters.cbegin(); roster != state.rosters.cend(); ++roster) {
        QList<RosterLine> lines;
        for (auto line = roster->cbegin(); line != roster->cend(); ++line)
            lines.append({line.key(), line.value()});
        changes.emplace_back(RosterStored{roster.key(), lines});
    }
    return changes;
}

void addCall(const StoredCall &stored, std::vector<Change> &changes)
{
    const CallRecord &call = stored.call;
    changes.emplace_back(CallOpened{call});
    for (const EntryRecord &record : stored.entries)
        changes.emplace_back(EntryStored{call.id, call.classId, record});
    if (call.ended)
        changes.emplace_back(CallEnded{call.id, call.classId, *call.ended, stored.absent, call.hadRoster});
}

/// Adds the ended calls first, because a class has at most one open call at a time.
void addCalls(const StoredState &state, std::vector<Change> &changes)
{
    for (const bool isOver : {true, false})
        for (const StoredCall &stored : state.calls)
            if (stored.call.ended.has_value() == isOver)
                addCall(stored, changes);
}

/// Commits the changes. Returns the error, or an empty string on success.
QString commit(Store &store, const std::vector<Change> &changes)
{
    QString why;
    QEventLoop loop;
    bool isAnswered = false;
    QObject::connect(&store, &Store::committed, &loop, [&](bool stored, const QString &error) {
        why = stored ? QString() : error;
        isAnswered = true;
        loop.quit();
    });
    store.commit(changes);
    if (!isAnswered)
        loop.exec();
    return why;
}

QString counted(const StoredState &state)
{
    qsizetype entries = 0;
    for (const StoredCall &stored : state.calls)
        entries += stored.entries.size();
    return u"%1 calls with %2 entries, %3 accounts, %4 invitations, %5 rosters"_s.arg(state.calls.size())
        .arg(entries)
        .arg(state.accounts.size())
        .arg(state.invitations.size())
        .arg(state.rosters.size());
}

/// Returns the error, or an empty string. Clients that trust the old server must trust the new one too.
QString moveIdentity(Storage &from, Storage &to, const QString &name)
{
    const auto own = from.identityText();
    if (const auto *error = std::get_if<QString>(&own))
        return *error;
    if (const auto error = to.keep(std::get<Storage::IdentityText>(own)))
        return *error;
    const auto kept = to.identityText();
    if (const auto *error = std::get_if<QString>(&kept))
        return *error;
    const auto &[certificate, receiptKey] = std::get<Storage::IdentityText>(own);
    const auto &there = std::get<Storage::IdentityText>(kept);
    const bool isSame = (certificate.isEmpty() || certificate == there.certificate)
        && (receiptKey.isEmpty() || receiptKey == there.receiptKey);
    return isSame ? QString() : u"%1 has another certificate or receipt key already"_s.arg(name);
}

AdminResult move(const ServerOptions &fromOptions, const ServerOptions &toOptions)
{
    const QString fromName = nameOf(fromOptions);
    const QString toName = nameOf(toOptions);
    if (!isPostgres(fromOptions.database) && !QFile::exists(fromName))
        return AdminResult::failure(u"there is no database %1"_s.arg(fromName));
    Storage from(fromOptions);
    Storage to(toOptions);
    const auto opened = from.store().open();
    const auto openedTo = to.store().open();
    for (const auto *state : {&opened, &openedTo})
        if (const auto *error = std::get_if<StoreError>(state))
            return AdminResult::failure(error->text);
    const auto &state = std::get<StoredState>(opened);
    const bool isThere = std::get<StoredState>(openedTo) == state;
    if (!isThere && !isEmpty(std::get<StoredState>(openedTo)))
        return AdminResult::failure(
            u"%1 holds something else: %2"_s.arg(toName, counted(std::get<StoredState>(openedTo))));
    if (const QString why = moveIdentity(from, to, toName); !why.isEmpty())
        return AdminResult::failure(why);
    if (isThere)
        return {{u"%1 holds the same as %2 already: %3"_s.arg(toName, fromName, counted(state))}, {}};
    std::vector<Change> changes = changesTo(state);
    addCalls(state, changes);
    if (const QString why = commit(to.store(), changes); !why.isEmpty())
        return AdminResult::failure(u"cannot write %1: %2"_s.arg(toName, why));
    const auto after = Storage(toOptions).store().open();
    if (!std::holds_alternative<StoredState>(after) || !(std::get<StoredState>(after) == state))
        return AdminResult::failure(u"%1 does not hold the same as %2"_s.arg(toName, fromName));
    return {{u"moved from %1 to %2, and compared: %3"_s.arg(fromName, toName, counted(state))}, {}};
}

} // namespace

AdminResult migrate(const ServerOptions &options)
{
    // The lock excludes a running server, which would go on writing to the old database.
    const auto directory = DataDirectory::open(options.dataDirectory);
    if (const auto *error = std::get_if<QString>(&directory))
        return AdminResult::failure(*error);
    const ServerOptions from = on(options, options.from);
    const ServerOptions to = on(options, options.to);
    if (nameOf(from) == nameOf(to))
        return AdminResult::failure(u"--from and --to are the same database"_s);
    return move(from, to);
}

} // namespace chamada::server
