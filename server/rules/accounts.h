// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/changelog.h"
#include "server/rules/decision.h"
#include "server/rules/failedattempts.h"
#include "server/rules/random.h"

#include <QMap>

namespace chamada::server {

/// Keeps the teachers' accounts, the setup code for the first one, and the limits on guesses. It never sees a password,
/// only its hash.
class Accounts {
public:
    static constexpr qsizetype MaxClasses = 1000; ///< of one owner

    /// The source whose guesses are counted together: an origin (an IPv4 address or an IPv6 network). A device that has
    /// logged in before is counted separately, so that no other client of its origin can lock it out.
    struct Guesser {
        QString origin;
        QString device; ///< from the login request; empty: unknown
    };

    Accounts(const Clock &clock, Random random, ChangeLog &log);

    void load(const AccountName &name, const QByteArray &passwordHash) { m_accounts.insert(name, passwordHash); }
    void loadSetupCode(const QString &code) { m_setupCode = code; }
    void loadClass(const Owner &owner, const TaughtClass &taught) { m_classes[owner][taught.classId] = taught.title; }
    void loadInvitation(const AccountName &name, const Invitation &invitation)
    {
        m_invitations.insert(name, invitation);
    }

    /// Applies what another server has decided and stored.
    void follow(const AccountStored &change) { m_accounts.insert(change.name, change.passwordHash); }
    void follow(const AccountRemoved &change);
    void follow(const SetupCodeStored &change) { m_setupCode = change.code; }
    void follow(const InvitationStored &change) { m_invitations.insert(change.name, change.invitation); }
    void follow(const InvitationErased &change) { m_invitations.remove(change.name); }
    void follow(const ClassTaught &change) { m_classes[change.owner][change.classId] = change.title; }
    /// Clears the accounts before a reload. The guess counters stay.
    void clear();

    bool isEmpty() const { return m_accounts.isEmpty(); }
    bool contains(const AccountName &name) const { return m_accounts.contains(name); }
    QList<AccountName> names() const { return m_accounts.keys(); }
    /// Returns an empty array for an unknown name.
    QByteArray passwordHash(const AccountName &name) const { return m_accounts.value(name); }

    void store(const AccountName &name, const QByteArray &passwordHash);
    /// Removes the account and the invitation of this name. Returns false if there is neither.
    bool remove(const AccountName &name);

    /// Remembers a class of the owner, at most MaxClasses. An empty title leaves the one that is known.
    void addClass(const Owner &owner, ClassId classId, const QString &title = {});
    /// Returns the owner's classes, by number.
    QList<TaughtClass> classesOf(const Owner &owner) const;

    /// Returns a new code, XXXX-XXXX, that creates the account of this name once, within a week.
    QString invite(const AccountName &name);
    /// Returns the names that are invited and have no account yet.
    QList<AccountName> invited() const;

    /// Returns the setup code, XXXX-XXXX, created on first use, or an empty string once there is an account.
    QString setupCode();
    /// Returns why this code cannot create the account of this name (the first or an invited one), or nothing if it
    /// can. A wrong code counts as a guess from `origin`.
    std::optional<Failure> checkCode(const AccountName &name, const QString &code, const QString &origin);

    /// Returns a failure while another password for this name must wait, else nothing.
    std::optional<Failure> mayTry(const AccountName &name, const Guesser &guesser) const;
    void loginFailed(const AccountName &name, const Guesser &guesser);
    void loginSucceeded(const AccountName &name, const Guesser &guesser);

private:
    void changeSetupCode(const QString &code);
    bool eraseInvitation(const AccountName &name);
    QStringList goodCodes(const AccountName &name);
    QString guessKey(const AccountName &name, const Guesser &guesser) const;

    const Clock &m_clock;
    Random m_random;
    ChangeLog &m_log;
    FailedAttempts m_passwordGuesses;
    FailedAttempts m_setupGuesses;
    QMap<AccountName, QByteArray> m_accounts;
    QMap<AccountName, Invitation> m_invitations;
    QString m_setupCode;
    QMap<Owner, QMap<ClassId, QString>> m_classes; ///< by owner: the titles of the classes
    QHash<AccountName, QStringList> m_devices; ///< by name: devices that have logged in since the server's start
};

} // namespace chamada::server
