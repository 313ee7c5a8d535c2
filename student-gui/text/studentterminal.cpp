// SPDX-FileCopyrightText: Chamada contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "student-gui/text/studentterminal.h"

#include "common/protocol/calljson.h"
#include "common/terminal/console.h"
#include "student-gui/core/answertext.h"
#include "student-gui/core/callline.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace chamada::student {

namespace {

/// Returns everything that the answer page shows, as one line.
QString lineOf(const Answer &answer, int secondsLeft)
{
    Answer shown = answer;
    // The window just asks for the code; at a terminal there may be no user to ask.
    if (shown.state == CheckInState::CodeWanted)
        shown.state = CheckInState::Refused;
    QStringList facts{classLine(shown), timeLine(shown), studentLine(shown)};
    facts.removeAll(QString());
    return wordOf(shown.state) + u": "_s + facts.join(u", "_s) + u". "_s + sentenceOf(shown, secondsLeft);
}

/// Returns the protocol's members of the answer, for scripts.
QJsonObject toJson(const Answer &answer)
{
    const bool isPresent = isRegistered(answer.state);
    QJsonObject json{
        {u"ok"_s, isPresent}, {u"student"_s, answer.attempt.student.text()}, {u"time"_s, answer.time.toText()}};
    if (!isPresent) {
        json.insert("class"_L1, 0);
        json.insert("error"_L1, toText(answer.failure.code));
        if (answer.failure.retryAfter)
            json.insert("retry_after"_L1, *answer.failure.retryAfter);
        json.insert("message"_L1, sentenceOf(answer, answer.failure.retryAfter.value_or(0)));
        return json;
    }
    json.insert("class"_L1, answer.attempt.classId.number());
    json.insert("repeated"_L1, answer.state == CheckInState::AlreadyPresent);
    json.insert("flags"_L1, toJson(answer.flags));
    if (!answer.title.isEmpty())
        json.insert("title"_L1, answer.title);
    if (!answer.name.isEmpty())
        json.insert("name"_L1, answer.name);
    return json;
}

} // namespace

StudentTerminal::StudentTerminal(
    StudentClient &client, ServerSelection &search, Console &console, const WindowOptions &options)
    : m_client(client)
    , m_link(search.link())
    , m_discovery(search)
    , m_console(console)
    , m_options(options)
    , m_class(options.classId)
    , m_student(options.student)
{
    connect(&m_link, &ServerLink::stateChanged, this, &StudentTerminal::onLinkChanged);
    connect(&m_discovery, &ServerResolver::failed, this, &StudentTerminal::fail);
    connect(&client, &StudentClient::stateChanged, this, &StudentTerminal::onClientChanged);
}

void StudentTerminal::begin()
{
    m_discovery.begin(m_options.server, m_client.usualServer(), ServerSelection::FirstUse::Trust);
}

void StudentTerminal::onLinkChanged()
{
    if (!m_link.isReady())
        return;
    // The client has requested the list before, so it has the list when this reply arrives.
    m_link.send(ListCallsRequest{}, this, [this](const Outcome<ListCallsReply> &) {
        if (m_link.isReady())
            greet();
    });
}

void StudentTerminal::greet()
{
    if (m_class && m_student) {
        checkIn(m_options.code);
        return;
    }
    m_console.say(m_link.server().name);
    if (!m_class) {
        const QList<OpenCall> &calls = m_client.calls();
        m_console.say(calls.isEmpty() ? tr("No roll call is open now.") : tr("Open roll calls:"));
        for (const OpenCall &call : calls)
            m_console.say(u"  "_s + lineOf(call));
    }
    askClass();
}

void StudentTerminal::ask(const QString &prompt, void (StudentTerminal::*then)(const QString &))
{
    m_console.ask(prompt, [this, then](const std::optional<QString> &line) {
        if (line)
            (this->*then)(*line);
        else
            finish();
    });
}

std::optional<ClassId> StudentTerminal::onlyOpenClass() const
{
    const QList<OpenCall> &calls = m_client.calls();
    return calls.size() == 1 ? std::optional(calls.constFirst().classId) : std::nullopt;
}

void StudentTerminal::askClass()
{
    if (m_class) {
        askStudent();
        return;
    }
    const auto only = onlyOpenClass();
    ask(only ? tr("Class [%1]:").arg(only->toText()) : tr("Class:"), &StudentTerminal::classTyped);
}

void StudentTerminal::classTyped(const QString &line)
{
    const bool nothing = line.trimmed().isEmpty();
    m_class = nothing ? onlyOpenClass() : classFromText(line);
    if (!m_class)
        m_console.complain(explain(nothing ? Mistake::ClassMissing : Mistake::ClassBad));
    askClass();
}

void StudentTerminal::askStudent()
{
    if (m_student)
        askCode();
    else
        ask(tr("Student ID:"), &StudentTerminal::studentTyped);
}

void StudentTerminal::studentTyped(const QString &line)
{
    m_student = StudentId::fromText(line);
    if (!m_student && !line.trimmed().isEmpty())
        m_console.complain(explain(Mistake::StudentBad));
    askStudent();
}

void StudentTerminal::askCode()
{
    if (!m_options.code.isEmpty() || !m_client.wantsCode(*m_class))
        checkIn(m_options.code);
    else
        ask(tr("Code:"), &StudentTerminal::codeTyped);
}

void StudentTerminal::codeTyped(const QString &line)
{
    const auto checked = checkForm({m_class->toText(), m_student->text(), line, FormInput::Code::Wanted});
    if (const auto *attempt = std::get_if<CheckInAttempt>(&checked)) {
        checkIn(attempt->code);
        return;
    }
    m_console.complain(explain(std::get<Mistake>(checked)));
    askCode();
}

void StudentTerminal::checkIn(const QString &code)
{
    m_client.checkIn({*m_class, *m_student, code});
}

void StudentTerminal::onClientChanged()
{
    const auto answer = m_client.answer();
    if (m_finished || !answer || answer->state == CheckInState::Sending || answer->state == CheckInState::Waiting)
        return;
    const bool mayBeAsked = !m_options.student && m_options.code.isEmpty();
    const bool askedForCode = answer->state == CheckInState::CodeWanted && mayBeAsked;
    if (!askedForCode)
        show(*answer);
    m_client.dismiss();
    if (askedForCode)
        askCode(); // the list of calls did not mention the code: ask the same student for it
    else
        goOn(*answer);
}

void StudentTerminal::show(const Answer &answer)
{
    const QString line = lineOf(answer, m_client.secondsLeft());
    if (isRegistered(answer.state)) {
        ++m_present;
        m_console.answer(line, toJson(answer));
    } else {
        ++m_refused;
        m_console.complain(line, toJson(answer));
    }
}

void StudentTerminal::goOn(const Answer &answer)
{
    if (m_options.student) {
        finish();
        return;
    }
    m_student.reset();
    if (!isRegistered(answer.state) && answer.failure.code == ErrorCode::NoOpenCall)
        m_class = m_options.classId;
    askClass();
}

void StudentTerminal::finish()
{
    m_finished = true;
    emit finished(m_present > 0 && m_refused == 0 ? Done : NotDone);
}

void StudentTerminal::fail(const QString &reason)
{
    if (m_finished)
        return;
    m_finished = true;
    m_console.complain(reason);
    emit finished(NotDone);
}

} // namespace chamada::student
