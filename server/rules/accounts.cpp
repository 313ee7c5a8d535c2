// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/accounts.h"

#include <chrono>

namespace chamada {

namespace {

constexpr Attempts::Limit Guesses{5, std::chrono::seconds(30)};
// No vowels, and nothing that looks like something else when read aloud or written down.
constexpr char CodeAlphabet[] = "23456789BCDFGHJKLMNPQRSTVWXZ";
constexpr int CodeLetters = sizeof(CodeAlphabet) - 1;
constexpr qsizetype CodeLength = 8;

QString guessKey(const QString &name, const QString &address)
{
    return address + u'\n' + name;
}

/// Letters and digits only, upper case: as people type a code.
QString plainCode(const QString &code)
{
    QString plain;
    for (const QChar c : code)
        if (c.isLetterOrNumber())
            plain += c.toUpper();
    return plain;
}

QString makeCode(const Random &random)
{
    QString code;
    while (code.size() < CodeLength) {
        const auto byte = static_cast<unsigned char>(random(1).front());
        if (byte < 256 / CodeLetters * CodeLetters) // each letter equally likely
            code += QLatin1Char(CodeAlphabet[byte % CodeLetters]);
    }
    return code.insert(CodeLength / 2, u'-');
}

} // namespace

Accounts::Accounts(const Clock &clock, Random random, ChangeLog &log)
    : m_random(std::move(random))
    , m_log(log)
    , m_passwordGuesses(clock, Guesses)
    , m_setupGuesses(clock, Guesses)
{
}

void Accounts::store(const QString &name, const QByteArray &passwordHash)
{
    const bool known = m_accounts.contains(name);
    const QByteArray before = m_accounts.value(name);
    m_accounts.insert(name, passwordHash);
    m_log.add(AccountStored{name, passwordHash}, [this, name, known, before] {
        if (known)
            m_accounts.insert(name, before);
        else
            m_accounts.remove(name);
    });
    if (!m_setupCode.isEmpty())
        changeSetupCode({});
}

bool Accounts::remove(const QString &name)
{
    if (!m_accounts.contains(name))
        return false;
    const QByteArray before = m_accounts.take(name);
    m_log.add(AccountRemoved{name}, [this, name, before] { m_accounts.insert(name, before); });
    return true;
}

void Accounts::changeSetupCode(const QString &code)
{
    const QString before = std::exchange(m_setupCode, code);
    m_log.add(SetupCodeStored{code}, [this, before] { m_setupCode = before; });
}

QString Accounts::setupCode()
{
    if (isEmpty() && m_setupCode.isEmpty())
        changeSetupCode(makeCode(m_random));
    return isEmpty() ? m_setupCode : QString();
}

std::optional<Failure> Accounts::checkSetupCode(const QString &code, const QString &address)
{
    if (!isEmpty())
        return refusal(ErrorCode::SetupDone);
    if (const auto seconds = m_setupGuesses.retryAfter(address))
        return Failure{.code = ErrorCode::TooManyAttempts, .retryAfter = seconds};
    if (plainCode(code) != plainCode(setupCode())) {
        m_setupGuesses.failed(address);
        return refusal(ErrorCode::BadLogin);
    }
    m_setupGuesses.succeeded(address);
    return std::nullopt;
}

std::optional<Failure> Accounts::mayTry(const QString &name, const QString &address) const
{
    if (const auto seconds = m_passwordGuesses.retryAfter(guessKey(name, address)))
        return Failure{.code = ErrorCode::TooManyAttempts, .retryAfter = seconds};
    return std::nullopt;
}

void Accounts::loginFailed(const QString &name, const QString &address)
{
    m_passwordGuesses.failed(guessKey(name, address));
}

void Accounts::loginSucceeded(const QString &name, const QString &address)
{
    m_passwordGuesses.succeeded(guessKey(name, address));
}

} // namespace chamada
