// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rules/attempts.h"
#include "server/rules/changelog.h"
#include "server/rules/decision.h"
#include "server/rules/random.h"

#include <QMap>

namespace chamada {

/// The teachers' accounts, the code that makes the first one, and how often one may guess.
/// It never sees a password: only its hash, which somebody slower made.
class Accounts {
public:
    /// Whose guesses are counted together: an origin (an address, or a network of IPv6); but what has logged in before
    /// is counted by itself, so that nobody else of its origin can make it wait.
    struct Guesser {
        QString origin;
        QString device; ///< as the login told it; empty: unknown
    };

    Accounts(const Clock &clock, Random random, ChangeLog &log);

    void load(const QString &name, const QByteArray &passwordHash) { m_accounts.insert(name, passwordHash); }
    void loadSetupCode(const QString &code) { m_setupCode = code; }
    void loadInvitation(const QString &name, const Invitation &invitation) { m_invitations.insert(name, invitation); }

    /// What another server has decided and stored.
    void follow(const AccountStored &change) { m_accounts.insert(change.name, change.passwordHash); }
    void follow(const AccountRemoved &change);
    void follow(const SetupCodeStored &change) { m_setupCode = change.code; }
    void follow(const InvitationStored &change) { m_invitations.insert(change.name, change.invitation); }
    void follow(const InvitationErased &change) { m_invitations.remove(change.name); }
    /// All is about to be loaded again; how often somebody has guessed stays.
    void clear();

    bool isEmpty() const { return m_accounts.isEmpty(); }
    bool contains(const QString &name) const { return m_accounts.contains(name); }
    QStringList names() const { return m_accounts.keys(); }
    /// Empty for a name that is not known.
    QByteArray passwordHash(const QString &name) const { return m_accounts.value(name); }

    void store(const QString &name, const QByteArray &passwordHash);
    /// Takes an invitation back too. False where there is neither.
    bool remove(const QString &name);

    /// A new code, XXXX-XXXX, with which the holder of this name makes the account, once and within a week.
    QString invite(const QString &name);
    /// Those who are invited and have no account yet.
    QStringList invited() const;

    /// XXXX-XXXX while there is no account, else empty. Made when it is first needed.
    QString setupCode();
    /// May this code make the account of this name: the first one, or one that was invited? A wrong code counts as a
    /// guess from that origin.
    std::optional<Failure> checkCode(const QString &name, const QString &code, const QString &origin);

    /// Must they wait before another password for this name is looked at?
    std::optional<Failure> mayTry(const QString &name, const Guesser &guesser) const;
    void loginFailed(const QString &name, const Guesser &guesser);
    void loginSucceeded(const QString &name, const Guesser &guesser);

private:
    void changeSetupCode(const QString &code);
    bool eraseInvitation(const QString &name);
    QStringList goodCodes(const QString &name);
    QString guessKey(const QString &name, const Guesser &guesser) const;

    const Clock &m_clock;
    Random m_random;
    ChangeLog &m_log;
    Attempts m_passwordGuesses;
    Attempts m_setupGuesses;
    QMap<QString, QByteArray> m_accounts;
    QMap<QString, Invitation> m_invitations;
    QString m_setupCode;
    QHash<QString, QStringList> m_devices; ///< by name: where they have logged in since the server's start
};

} // namespace chamada
