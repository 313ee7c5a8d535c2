// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/admin/admincommand.h"

#include "common/domain/accountname.h"
#include "server/admin/status.h"
#include "server/config/datadirectory.h"
#include "server/engine/servercore.h"
#include "server/store/postgres/postgresaddress.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <variant>

using namespace Qt::StringLiterals;

namespace chamada::server {

namespace {

/// Returns the name of an account that can be created, or why none of this name can.
std::variant<AccountName, AdminResult> newName(ServerCore &core, const QString &text)
{
    const auto name = AccountName::fromText(text);
    if (!name || text.trimmed().isEmpty())
        return AdminResult::failure(u"a name has 1 to 128 characters"_s);
    if (core.accounts().contains(*name))
        return AdminResult::failure(u"%1 has an account already"_s.arg(text));
    return *name;
}

AdminResult inviteTeacher(ServerCore &core, const AdminCommand &command)
{
    const auto name = newName(core, command.words.last());
    if (const auto *failure = std::get_if<AdminResult>(&name))
        return *failure;
    return {{core.accounts().invite(std::get<AccountName>(name))}, {}};
}

AdminResult addTeacher(ServerCore &core, const AdminCommand &command)
{
    const auto name = newName(core, command.words.last());
    if (const auto *failure = std::get_if<AdminResult>(&name))
        return *failure;
    core.accounts().store(std::get<AccountName>(name), command.passwordHash);
    return {{u"added %1"_s.arg(command.words.last())}, {}};
}

AdminResult removeTeacher(ServerCore &core, const AdminCommand &command)
{
    const QString &text = command.words.last();
    const auto name = AccountName::fromText(text);
    if (!name || !core.accounts().remove(*name))
        return AdminResult::failure(u"there is no account %1"_s.arg(text));
    return {{u"removed %1"_s.arg(text)}, {}};
}

AdminResult changePassword(ServerCore &core, const AdminCommand &command)
{
    const QString &text = command.words.last();
    const auto name = AccountName::fromText(text);
    if (!name || !core.accounts().contains(*name))
        return AdminResult::failure(u"there is no account %1"_s.arg(text));
    core.accounts().store(*name, command.passwordHash);
    return {{u"changed the password of %1"_s.arg(text)}, {}};
}

AdminResult listTeachers(ServerCore &core, const AdminCommand &)
{
    AdminResult result;
    for (const AccountName &name : core.accounts().names())
        result.lines.append(name.text());
    for (const AccountName &name : core.accounts().invited())
        result.lines.append(name.text() + u" (invited)"_s);
    return result;
}

AdminResult listCalls(ServerCore &core, const AdminCommand &)
{
    AdminResult result;
    for (const OpenCall &call : core.calls().open()) {
        result.lines.append(QStringList{call.classId.toText(), call.started.toText(),
            QString::number(core.calls().count(call.classId)), call.teacher, call.title}
                .join(u'\t'));
    }
    return result;
}

AdminResult endCall(ServerCore &core, const AdminCommand &command)
{
    const ClassId classId = *ClassId::fromText(command.words.last()); // validated by usageError
    const auto report = core.calls().endAnyway(classId);
    if (!report)
        return AdminResult::failure(u"class %1 has no open call"_s.arg(classId.toText()));
    return {{u"ended the call of class %1 with %2 present; the report waits for its teacher"_s.arg(classId.toText())
                    .arg(report->entries.size())},
        {}};
}

AdminResult showSetupCode(ServerCore &core, const AdminCommand &)
{
    const QString code = core.accounts().setupCode();
    return code.isEmpty() ? AdminResult::failure(u"this server has been set up already"_s) : AdminResult{{code}, {}};
}

AdminResult forgetStudent(ServerCore &core, const AdminCommand &command)
{
    const StudentId student = *StudentId::fromText(command.words.last()); // validated by usageError
    const QList<RosterPlace> places = core.rosters().find(student);
    for (const RosterPlace &place : places) {
        core.rosters().remove(place.classId, {student});
        core.calls().rosterChanged(place.classId);
    }
    const Calls::Forgotten forgotten = core.calls().forget(student);
    AdminResult result{{u"forgot %1: %2 open calls, %3 reports, %4 rosters"_s.arg(student.text())
                               .arg(forgotten.openCalls)
                               .arg(forgotten.reports)
                               .arg(places.size())},
        {}};
    if (!core.options().archiveDirectory.isEmpty())
        result.lines.append(u"the archive %1 is not the server's to change"_s.arg(core.options().archiveDirectory));
    return result;
}

/// Returns the path only: the backup command makes the copy, not the server.
AdminResult tellDatabase(ServerCore &core, const AdminCommand &)
{
    if (isPostgres(core.options().database))
        return AdminResult::failure(
            u"the server's database is PostgreSQL's, which is copied with pg_dump, or by a standby"_s);
    return {{QFileInfo(databaseFile(core.options())).absoluteFilePath()}, {}};
}

AdminResult tellStatus(ServerCore &core, const AdminCommand &)
{
    return {{QString::fromUtf8(QJsonDocument(statusOf(core)).toJson(QJsonDocument::Compact))}, {}};
}

struct Verb {
    QStringList words;
    int names; ///< number of arguments after the words
    bool password;
    Effect effect;
    AdminResult (*run)(ServerCore &, const AdminCommand &);
};

const std::array<Verb, 11> &verbs()
{
    static const std::array<Verb, 11> all{
        Verb{{u"teacher"_s, u"add"_s}, 1, true, Effect::Changes, addTeacher},
        Verb{{u"teacher"_s, u"invite"_s}, 1, false, Effect::Changes, inviteTeacher},
        Verb{{u"teacher"_s, u"remove"_s}, 1, false, Effect::Changes, removeTeacher},
        Verb{{u"teacher"_s, u"password"_s}, 1, true, Effect::Changes, changePassword},
        Verb{{u"teacher"_s, u"list"_s}, 0, false, Effect::Tells, listTeachers},
        Verb{{u"call"_s, u"list"_s}, 0, false, Effect::Tells, listCalls},
        Verb{{u"call"_s, u"end"_s}, 1, false, Effect::Changes, endCall},
        Verb{{u"setup-code"_s}, 0, false, Effect::Changes, showSetupCode},
        Verb{{u"backup"_s}, 1, false, Effect::None, tellDatabase},
        Verb{{u"forget"_s}, 1, false, Effect::Changes, forgetStudent},
        Verb{{u"status"_s}, 0, false, Effect::None, tellStatus},
    };
    return all;
}

const Verb *verbOf(const QStringList &words)
{
    for (const Verb &verb : verbs())
        if (words.first(qMin(words.size(), verb.words.size())) == verb.words
            && words.size() == verb.words.size() + verb.names)
            return &verb;
    return nullptr;
}

} // namespace

QJsonObject AdminCommand::toJson() const
{
    return {{u"words"_s, QJsonArray::fromStringList(words)}, {u"password_hash"_s, QString::fromLatin1(passwordHash)}};
}

AdminCommand AdminCommand::fromJson(const QJsonObject &json)
{
    return {json["words"_L1].toVariant().toStringList(), json["password_hash"_L1].toString().toLatin1()};
}

QJsonObject AdminResult::toJson() const
{
    return {{u"lines"_s, QJsonArray::fromStringList(lines)}, {u"error"_s, error}};
}

AdminResult AdminResult::fromJson(const QJsonObject &json)
{
    return {json["lines"_L1].toVariant().toStringList(), json["error"_L1].toString()};
}

QString usageError(const QStringList &words)
{
    const Verb *verb = verbOf(words);
    if (verb && verb->run == endCall && !ClassId::fromText(words.last()))
        return u"\"%1\" is not the number of a class"_s.arg(words.last());
    if (verb && verb->run == forgetStudent && !StudentId::fromText(words.last()))
        return u"\"%1\" is not a student's number"_s.arg(words.last());
    if (verb)
        return {};
    return u"\"%1\" is not a command; --help lists them"_s.arg(words.join(u' '));
}

bool takesPassword(const QStringList &words)
{
    const Verb *verb = verbOf(words);
    return verb && verb->password;
}

Effect effectOf(const QStringList &words)
{
    const Verb *verb = verbOf(words);
    return verb ? verb->effect : Effect::None;
}

AdminResult runCommand(ServerCore &core, const AdminCommand &command)
{
    if (const QString error = usageError(command.words); !error.isEmpty())
        return AdminResult::failure(error);
    return verbOf(command.words)->run(core, command);
}

} // namespace chamada::server
