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
    Accounts(const Clock &clock, Random random, ChangeLog &log);

    void load(const QString &name, const QByteArray &passwordHash) { m_accounts.insert(name, passwordHash); }
    void loadSetupCode(const QString &code) { m_setupCode = code; }

    bool isEmpty() const { return m_accounts.isEmpty(); }
    bool contains(const QString &name) const { return m_accounts.contains(name); }
    QStringList names() const { return m_accounts.keys(); }
    /// Empty for a name that is not known.
    QByteArray passwordHash(const QString &name) const { return m_accounts.value(name); }

    void store(const QString &name, const QByteArray &passwordHash);
    /// False where there is no such account.
    bool remove(const QString &name);

    /// XXXX-XXXX while there is no account, else empty. Made when it is first needed.
    QString setupCode();
    /// May this code make the first account? A wrong one counts as a guess from that address.
    std::optional<Failure> checkSetupCode(const QString &code, const QString &address);

    /// Must one wait before another password for this name is looked at?
    std::optional<Failure> mayTry(const QString &name, const QString &address) const;
    void loginFailed(const QString &name, const QString &address);
    void loginSucceeded(const QString &name, const QString &address);

private:
    void changeSetupCode(const QString &code);

    Random m_random;
    ChangeLog &m_log;
    Attempts m_passwordGuesses;
    Attempts m_setupGuesses;
    QMap<QString, QByteArray> m_accounts;
    QString m_setupCode;
};

} // namespace chamada
