// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rules/accounts.h"

#include <algorithm>
#include <chrono>

namespace chamada::server {

namespace {

constexpr FailedAttempts::Limit Guesses{5, std::chrono::seconds(30)};
// No vowels, and no characters that are easily confused when read aloud or written down.
constexpr char CodeAlphabet[] = "23456789BCDFGHJKLMNPQRSTVWXZ";
constexpr int CodeLetters = sizeof(CodeAlphabet) - 1;
constexpr qsizetype CodeLength = 8;
constexpr qint64 InvitationTime = 7 * 24 * 3'600'000LL; // ms
constexpr qsizetype DevicesOfOne = 16; // per account: the most recently used ones

/// Returns the letters and digits of a typed code in upper case.
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
    : m_clock(clock)
    , m_random(std::move(random))
    , m_log(log)
    , m_passwordGuesses(clock, Guesses)
    , m_setupGuesses(clock, Guesses)
{
}

void Accounts::store(const AccountName &name, const QByteArray &passwordHash)
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
    eraseInvitation(name);
}

bool Accounts::remove(const AccountName &name)
{
    const bool wasInvited = eraseInvitation(name);
    m_devices.remove(name);
    if (!m_accounts.contains(name))
        return wasInvited;
    const QByteArray before = m_accounts.take(name);
    const QMap<ClassId, QString> classes = m_classes.take(name);
    m_log.add(AccountRemoved{name}, [this, name, before, classes] {
        m_accounts.insert(name, before);
        m_classes.insert(name, classes);
    });
    return true;
}

void Accounts::addClass(const Owner &owner, ClassId classId, const QString &title)
{
    const QMap<ClassId, QString> before = m_classes.value(owner);
    const auto known = before.constFind(classId);
    const bool isNew = known == before.constEnd();
    if (isNew ? before.size() == MaxClasses : title.isEmpty() || title == *known)
        return;
    m_classes[owner][classId] = title;
    m_log.add(ClassTaught{owner, classId, title}, [this, owner, before] { m_classes.insert(owner, before); });
}

QList<TaughtClass> Accounts::classesOf(const Owner &owner) const
{
    QList<TaughtClass> classes;
    const QMap<ClassId, QString> titles = m_classes.value(owner);
    for (auto title = titles.cbegin(); title != titles.cend(); ++title)
        classes.append({title.key(), *title});
    return classes;
}

QString Accounts::invite(const AccountName &name)
{
    eraseInvitation(name);
    const Invitation invitation{makeCode(m_random), {m_clock.now().msecs + InvitationTime}};
    m_invitations.insert(name, invitation);
    m_log.add(InvitationStored{name, invitation}, [this, name] { m_invitations.remove(name); });
    return invitation.code;
}

QList<AccountName> Accounts::invited() const
{
    QList<AccountName> names;
    for (auto invitation = m_invitations.cbegin(); invitation != m_invitations.cend(); ++invitation)
        if (invitation->expires > m_clock.now())
            names.append(invitation.key());
    return names;
}

bool Accounts::eraseInvitation(const AccountName &name)
{
    const auto found = m_invitations.constFind(name);
    if (found == m_invitations.constEnd())
        return false;
    const Invitation before = *found;
    m_invitations.erase(found);
    m_log.add(InvitationErased{name}, [this, name, before] { m_invitations.insert(name, before); });
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

QStringList Accounts::goodCodes(const AccountName &name)
{
    QStringList codes;
    if (isEmpty())
        codes.append(plainCode(setupCode()));
    const auto invitation = m_invitations.constFind(name);
    if (invitation != m_invitations.constEnd() && invitation->expires > m_clock.now())
        codes.append(plainCode(invitation->code));
    return codes;
}

std::optional<Failure> Accounts::checkCode(const AccountName &name, const QString &code, const QString &origin)
{
    const QStringList good = goodCodes(name);
    if (good.isEmpty())
        return refusal(ErrorCode::SetupDone);
    if (const auto seconds = m_setupGuesses.retryAfter(origin))
        return Failure{.code = ErrorCode::TooManyAttempts, .retryAfter = seconds};
    if (!good.contains(plainCode(code))) {
        m_setupGuesses.failed(origin);
        return refusal(ErrorCode::BadLogin);
    }
    m_setupGuesses.succeeded(origin);
    return std::nullopt;
}

QString Accounts::guessKey(const AccountName &name, const Guesser &guesser) const
{
    const bool known = !guesser.device.isEmpty() && m_devices.value(name).contains(guesser.device);
    return (known ? u'd' + guesser.device : u'a' + guesser.origin) + u'\n' + name.text();
}

std::optional<Failure> Accounts::mayTry(const AccountName &name, const Guesser &guesser) const
{
    if (const auto seconds = m_passwordGuesses.retryAfter(guessKey(name, guesser)))
        return Failure{.code = ErrorCode::TooManyAttempts, .retryAfter = seconds};
    return std::nullopt;
}

void Accounts::loginFailed(const AccountName &name, const Guesser &guesser)
{
    m_passwordGuesses.failed(guessKey(name, guesser));
}

void Accounts::loginSucceeded(const AccountName &name, const Guesser &guesser)
{
    m_passwordGuesses.succeeded(guessKey(name, guesser));
    if (guesser.device.isEmpty())
        return;
    QStringList &devices = m_devices[name];
    devices.removeOne(guesser.device);
    devices.prepend(guesser.device);
    devices.resize(std::min(devices.size(), DevicesOfOne));
}

} // namespace chamada::server
